// Credentials of `aws login`: the cached ones while they are good, renewed by the SDK's provider when they end.

import type {SectionValues} from '../aws-config/parse-config-file.ts';
import {settings} from './clients.ts';
import type {CredentialContext} from './credential-context.ts';
import {CredentialsError, type SigningKeys, withProfile} from './signing-keys.ts';
import {readLoginToken} from './token-cache.ts';

/** The SDK renews what ends within five minutes (LoginCredentialsFetcher.REFRESH_THRESHOLD). */
const soon = 5 * 60_000;

export async function keysFromLogin(
	profile: string,
	section: SectionValues,
	walk: CredentialContext,
): Promise<SigningKeys> {
	const {paths, wiring, config} = walk;
	const session = section.login_session ?? '';
	const token = await readLoginToken(paths, session);
	if (!token)
		throw new CredentialsError(
			`Failed to load a token for session ${session}, please re-authenticate using aws login`,
			profile,
		);
	const {accessKeyId, secretAccessKey, sessionToken, expires: expiration} = token;
	if (expiration.getTime() - Date.now() > soon) return {accessKeyId, secretAccessKey, sessionToken, expiration};
	if (!token.renewable) throw new CredentialsError('Your session has expired. Please reauthenticate.', profile);
	// This provider looks for its cache in the home directory of the process: elsewhere it finds nothing, and says so.
	const {fromLoginCredentials} = await import('./services/login.ts');
	const renew = fromLoginCredentials({
		profile,
		filepath: paths.credentials,
		configFilepath: paths.config,
		ignoreCache: true,
		clientConfig: await settings(wiring, 'signin', section.region ?? walk.region, section, config.services),
	});
	const renewed = await renew().catch((error: unknown) => withProfile(error, profile));
	return {
		accessKeyId: renewed.accessKeyId,
		secretAccessKey: renewed.secretAccessKey,
		...(renewed.sessionToken ? {sessionToken: renewed.sessionToken} : {}),
		...(renewed.expiration ? {expiration: renewed.expiration} : {}),
	};
}
