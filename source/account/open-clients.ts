// The clients of a run, one per sign-in, region and service.
import type {CallTarget, SignIn} from './account.ts';
import {type ClientDependencies, type Clients, counted, type Opened, open, proofOf, sdk, settings} from './clients.ts';
import type {ConfigPaths} from './config-paths.ts';
import {readConfigFiles} from './read-config-files.ts';
import {keyOf} from './sign-in-key.ts';
import type {SigningKeys} from './signing-keys.ts';

type Service = keyof Clients;

export type OpenClients = {
	get<Name extends Service>(service: Name, reach: CallTarget): Promise<Opened<Name>>;
	/** After the keys of a sign-in turned out to be ended. */
	forget(signIn: SignIn): void;
};

/** `keys` are asked for whenever a request is signed. */
export function openClients(
	wiring: ClientDependencies,
	paths: ConfigPaths,
	keys: (reach: CallTarget) => Promise<SigningKeys>,
): OpenClients {
	const opened = new Map<string, Promise<unknown>>();

	function get<Name extends Service>(service: Name, reach: CallTarget): Promise<Opened<Name>> {
		const key = `${service} ${reach.region} ${keyOf(reach.signIn)}`;
		const found = opened.get(key) as Promise<Opened<Name>> | undefined;
		if (found) return found;
		const made = make(service, reach);
		opened.set(key, made);
		made.catch(() => opened.delete(key));
		return made;
	}

	async function make<Name extends Service>(service: Name, reach: CallTarget): Promise<Opened<Name>> {
		const {signIn, region} = reach;
		const [from, config] = await Promise.all([sdk(service), readConfigFiles(paths)]);
		const section = config.profiles.get(signIn.profile ?? (wiring.environment.AWS_PROFILE || 'default'));
		const common = await settings(wiring, service, region, section, config.services);
		const proof = proofOf(signIn, wiring.environment, () => keys(reach));
		return {client: counted(open[service](from, common, proof), wiring), sdk: from};
	}

	return {
		get,
		forget(signIn) {
			for (const key of opened.keys()) if (key.endsWith(keyOf(signIn))) opened.delete(key);
		},
	};
}
