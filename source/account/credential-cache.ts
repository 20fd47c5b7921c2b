// Caches the credentials of each sign-in and fetches them again before they expire. Failures are not cached.

import type {SignIn} from './account.ts';
import {keysFromWebIdentity} from './assume-role.ts';
import type {ClientDependencies} from './client-settings.ts';
import type {ConfigPaths} from './config-paths.ts';
import {keysFromContainer} from './container-keys.ts';
import type {CredentialContext} from './credential-context.ts';
import {keysFromEnvironment} from './environment-keys.ts';
import {keysFromExport} from './export-keys.ts';
import {instanceSection, keysFromInstance} from './instance-keys.ts';
import {keysOfProfile} from './profile-keys.ts';
import {readConfigFiles} from './read-config-files.ts';
import {createRequestSharing} from './share-requests.ts';
import {signInKey} from './sign-in-key.ts';
import {CredentialsError, expiresSoon, type SigningKeys, secretParts} from './signing-keys.ts';
import {withTimeLimit} from './time-limits.ts';

export type CredentialCache = {
	/**
	 * Rejects with the provider's error, with a TimeoutError when the limit is over, or with an abort.
	 * @param region where STS is called when neither sign-in nor profile names a region
	 */
	get(signIn: SignIn, region: string, signal: AbortSignal): Promise<SigningKeys>;
	/** After AWS refused the keys: the next call fetches new ones. */
	forget(signIn: SignIn): void;
};

export function createCredentialCache(dependencies: ClientDependencies, paths: ConfigPaths): CredentialCache {
	const cache = new Map<string, SigningKeys>();
	const share = createRequestSharing();
	return {
		async get(signIn, region, signal) {
			const key = signInKey(signIn);
			const cached = cache.get(key);
			if (cached && !(cached.expiration && expiresSoon(cached.expiration))) return cached;
			return share(key, signal, async (sharedSignal) => {
				const keys = await withTimeLimit(dependencies.limits.credentials, sharedSignal, async (limitedSignal) => {
					const config = await readConfigFiles(paths);
					return fetchKeys(signIn, {dependencies, config, paths, region, signal: limitedSignal});
				});
				dependencies.secrets.add(...secretParts(keys));
				cache.set(key, keys);
				return keys;
			});
		},
		forget(signIn) {
			cache.delete(signInKey(signIn));
		},
	};
}

async function fetchKeys(signIn: SignIn, context: CredentialContext): Promise<SigningKeys> {
	if (signIn.command) return keysFromExport(signIn.command, context.dependencies.secrets, context.signal);
	if (signIn.profile !== undefined) return keysOfProfile(signIn.profile, context);
	const fetch = fetchById[signIn.id];
	if (!fetch) throw new CredentialsError('Could not load credentials from any providers');
	return fetch(context);
}

/** The sign-ins without a profile, by their id. */
const fetchById: Readonly<Record<string, ((context: CredentialContext) => Promise<SigningKeys>) | undefined>> = {
	environment: async ({dependencies}) => keysFromEnvironment(dependencies.environment),
	container: ({dependencies, signal}) => keysFromContainer(dependencies.environment, signal),
	instance: ({dependencies: {environment}, config, signal}) =>
		keysFromInstance(environment, instanceSection(environment, config), signal),
	'web-identity'(context) {
		const {AWS_ROLE_ARN, AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_SESSION_NAME} = context.dependencies.environment;
		const identity = {
			roleArn: AWS_ROLE_ARN ?? '',
			tokenFile: AWS_WEB_IDENTITY_TOKEN_FILE ?? '',
			sessionName: AWS_ROLE_SESSION_NAME,
		};
		return keysFromWebIdentity(identity, context);
	},
};
