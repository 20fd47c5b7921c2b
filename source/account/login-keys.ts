// Credentials of `aws login`: the cached ones while they are valid; the SDK's provider renews them when they expire.
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import {clientSettings} from './client-settings.ts';
import {handSdkProfile} from './config-files-of-sdk.ts';
import type {CredentialContext} from './credential-context.ts';
import {isNoRefusal} from './renewal-failure.ts';
import {CredentialsError, expiresSoon, keysOfProvider, type SigningKeys, withProfile} from './signing-keys.ts';
import {readLoginToken} from './token-cache.ts';

/** Rejects with a CredentialsError where a sign-in is needed, or with AWS's answer; either names the profile. */
export async function keysFromLogin(
	profile: string,
	section: SectionValues,
	{paths, dependencies, config, region}: CredentialContext,
): Promise<SigningKeys> {
	const session = section.login_session ?? '';
	const token = await readLoginToken(paths, session);
	if (!token)
		throw new CredentialsError(
			`Failed to load a token for session ${session}, please re-authenticate using aws login`,
			profile,
		);
	const {accessKeyId, secretAccessKey, sessionToken, expires: expiration} = token;
	dependencies.secrets.add(accessKeyId, secretAccessKey, sessionToken);
	if (!expiresSoon(expiration)) return sendable({accessKeyId, secretAccessKey, sessionToken, expiration}, profile);
	if (!token.renewable) throw new CredentialsError('Your session has expired. Please reauthenticate.', profile);
	// This provider looks for its cache in the home directory of the process; where that is another home, it rejects.
	const {fromLoginCredentials, WatchedRetries} = await import('./services/login.ts');
	const settings = await clientSettings(dependencies, 'signin', section.region ?? region, section, config.services);
	handSdkProfile(paths, profile, section);
	const retries = new WatchedRetries(settings.maxAttempts);
	const renew = fromLoginCredentials({
		profile,
		filepath: paths.credentials,
		configFilepath: paths.config,
		ignoreCache: true,
		clientConfig: {...settings, retryStrategy: retries},
	});
	const renewed = await renew().catch((error: unknown) =>
		withProfile(isNoRefusal(retries.lastError, settings.region) ? retries.lastError : error, profile),
	);
	return sendable(renewed, profile);
}

function sendable(given: Parameters<typeof keysOfProvider>[0], profile: string): SigningKeys {
	const keys = keysOfProvider(given);
	if (!keys) throw new CredentialsError('Resolved credential object is not valid', profile);
	return keys;
}
