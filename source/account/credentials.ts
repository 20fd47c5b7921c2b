// Credentials of a sign-in: got once, shared by all clients, got again before they end or when AWS says that they did. A failure is never kept.
import type {SignIn} from './account.ts';
import {keysFromWebIdentity} from './assume-role.ts';
import type {ClientDependencies} from './clients.ts';
import type {ConfigPaths} from './config-paths.ts';
import type {CredentialContext} from './credential-context.ts';
import {keysFromExport} from './credential-export.ts';
import {keysFromContainer, keysFromEnvironment, keysFromInstance} from './environment-keys.ts';
import {openInFlight} from './in-flight.ts';
import {keysOfProfile} from './profile-keys.ts';
import {readConfigFiles} from './read-config-files.ts';
import {keyOf} from './sign-in-key.ts';
import {CredentialsError, type SigningKeys} from './signing-keys.ts';
import {within} from './time-limits.ts';

/** As the SDK: credentials that end within five minutes are got anew. */
const soon = 5 * 60_000;

export type CredentialStore = {
	/** Rejects with what the provider said, or with OutOfTime when the limit is over. */
	get(signIn: SignIn, region: string, signal: AbortSignal): Promise<SigningKeys>;
	forget(signIn: SignIn): void;
};

export function openCredentials(wiring: ClientDependencies, paths: ConfigPaths): CredentialStore {
	const known = new Map<string, SigningKeys>();
	const join = openInFlight();

	return {
		async get(signIn, region, signal) {
			const key = keyOf(signIn);
			const found = known.get(key);
			if (found && (!found.expiration || found.expiration.getTime() - Date.now() > soon)) return found;
			return join(key, signal, async (shared) => {
				const keys = await within(wiring.limits.credentials, shared, (limited) => resolve(signIn, region, limited));
				known.set(key, keys);
				return keys;
			});
		},
		forget(signIn) {
			known.delete(keyOf(signIn));
		},
	};

	async function resolve(signIn: SignIn, region: string, signal: AbortSignal): Promise<SigningKeys> {
		const {environment} = wiring;
		const config = await readConfigFiles(paths);
		const walk: CredentialContext = {wiring, config, paths, region, signal};
		if (signIn.command) return keysFromExport(signIn.command, signal);
		if (signIn.profile !== undefined) return keysOfProfile(signIn.profile, walk);
		const {AWS_ROLE_ARN, AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_SESSION_NAME} = environment;
		const ways: Readonly<Record<string, () => Promise<SigningKeys>>> = {
			environment: async () => keysFromEnvironment(environment),
			container: () => keysFromContainer(environment),
			instance: () => keysFromInstance(),
			'web-identity': () =>
				keysFromWebIdentity(
					{
						roleArn: AWS_ROLE_ARN ?? '',
						tokenFile: AWS_WEB_IDENTITY_TOKEN_FILE ?? '',
						sessionName: AWS_ROLE_SESSION_NAME,
					},
					walk,
				),
		};
		const way = ways[signIn.id];
		if (!way) throw new CredentialsError('Could not load credentials from any providers');
		return way();
	}
}
