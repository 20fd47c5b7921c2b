// The clients of a run, one per sign-in, region and service.
import type {CallTarget, SignIn} from './account.ts';
import {type ClientDependencies, clientSettings} from './client-settings.ts';
import type {ConfigPaths} from './config-paths.ts';
import {authenticationOf, type ClientAndSdk, type ClientName, createClient} from './create-client.ts';
import {loadSdk} from './load-sdk.ts';
import {readConfigFiles} from './read-config-files.ts';
import {signInKey} from './sign-in-key.ts';
import type {SigningKeys} from './signing-keys.ts';
import {withRequestCount} from './with-request-count.ts';

export type ClientCache = {
	/** A client that could not be created is not cached. */
	get<Name extends ClientName>(service: Name, target: CallTarget): Promise<ClientAndSdk<Name>>;
	/** Drops the clients of a sign-in whose keys have expired: the SDK keeps the keys that it signed with last. */
	forget(signIn: SignIn): void;
};

/** @param keys called whenever a request is signed */
export function createClientCache(
	dependencies: ClientDependencies,
	paths: ConfigPaths,
	keys: (target: CallTarget) => Promise<SigningKeys>,
): ClientCache {
	const clients = new Map<string, Promise<unknown>>();

	function get<Name extends ClientName>(service: Name, target: CallTarget): Promise<ClientAndSdk<Name>> {
		const key = `${service} ${target.region} ${signInKey(target.signIn)}`;
		const cached = clients.get(key) as Promise<ClientAndSdk<Name>> | undefined;
		if (cached) return cached;
		const client = create(service, target);
		clients.set(key, client);
		client.catch(() => clients.delete(key));
		return client;
	}

	async function create<Name extends ClientName>(service: Name, target: CallTarget): Promise<ClientAndSdk<Name>> {
		const {signIn, region} = target;
		const {environment} = dependencies;
		const [sdk, config] = await Promise.all([loadSdk(service), readConfigFiles(paths)]);
		const section = config.profiles.get(signIn.profile ?? (environment.AWS_PROFILE || 'default'));
		const settings = await clientSettings(dependencies, service, region, section, config.services);
		const authentication = authenticationOf(signIn, environment, () => keys(target));
		return {client: withRequestCount(createClient[service](sdk, settings, authentication), dependencies), sdk};
	}

	return {
		get,
		forget(signIn) {
			for (const key of clients.keys()) if (key.endsWith(signInKey(signIn))) clients.delete(key);
		},
	};
}
