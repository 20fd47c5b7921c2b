// The clients of a run, one per sign-in, region and service; those that come later are got ready while there is only waiting to do.
import type {CallTarget, SignIn} from './account.ts';
import {type ClientDependencies, type Clients, counted, type Opened, open, proofOf, sdk, settings} from './clients.ts';
import {type ConfigPaths, readConfigFiles} from './config-files.ts';
import {rehearse} from './rehearsal.ts';
import {keyOf} from './sign-in-key.ts';
import type {SigningKeys} from './signing-keys.ts';

type Service = keyof Clients;

export type OpenClients = {
	get<Name extends Service>(service: Name, reach: CallTarget): Promise<Opened<Name>>;
	/** Gets the clients of every service ready, once, as soon as the first answer of anybody is waited for. */
	ahead(reach: CallTarget): void;
	/** After the keys of a sign-in turned out to be ended. */
	forget(signIn: SignIn): void;
};

/** In the order in which a setup calls them. An API key is asked nothing but models. */
const services = ({kind}: SignIn): readonly Service[] =>
	kind === 'api-key' ? ['bedrock', 'runtime'] : ['sts', 'bedrock', 'iam', 'runtime'];

/** `keys` are asked for whenever a request is signed. */
export function openClients(
	wiring: ClientDependencies,
	paths: ConfigPaths,
	keys: (reach: CallTarget) => Promise<SigningKeys>,
): OpenClients {
	const opened = new Map<string, Promise<unknown>>();
	let begun = false;

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

	/** One service after the other, so that answers and keys are heard in between. What fails here is met where it is needed. */
	async function getAll(reach: CallTarget): Promise<void> {
		for (const service of services(reach.signIn)) {
			await get(service, reach).catch(() => {});
			await rehearse(service, await settings(wiring, service, reach.region)).catch(() => {});
		}
	}

	return {
		get,
		ahead(reach) {
			if (begun) return;
			begun = true;
			void wiring.waiting.then(() => getAll(reach));
		},
		forget(signIn) {
			for (const key of opened.keys()) if (key.endsWith(keyOf(signIn))) opened.delete(key);
		},
	};
}
