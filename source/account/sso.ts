// Role credentials from IAM Identity Center, for the token that `aws sso login` left. The SDK's provider is not used: it reads
// the default files and HOME of the process only, and neither proxies nor time limits reach it.

import type {SectionsByName} from '../aws-config/aws-config.ts';
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import type {SsoSettings} from '../aws-config/sso-settings.ts';
import {type ClientDependencies, counted, sdk, settings} from './clients.ts';
import type {ConfigPaths} from './config-paths.ts';
import {CredentialsError, keysOf, type SigningKeys, withProfile} from './signing-keys.ts';
import {readSsoToken, type SsoToken, writeSsoToken} from './token-cache.ts';

/** The SDK renews a token that ends within five minutes (token-providers, EXPIRE_WINDOW_MS). */
const soon = 5 * 60_000;

export type SsoAsk = {
	readonly profile: string;
	readonly section: SectionValues;
	readonly services: SectionsByName;
	readonly sso: SsoSettings;
	readonly paths: ConfigPaths;
};

export async function keysFromSso(wiring: ClientDependencies, ask: SsoAsk, signal: AbortSignal): Promise<SigningKeys> {
	const {profile, sso, section, services} = ask;
	if (sso.sessionMissing)
		throw new CredentialsError(`Sso session '${sso.session}' could not be found in shared credentials file.`, profile);
	const token = await validToken(wiring, ask, signal);
	const {SSOClient, GetRoleCredentialsCommand} = await sdk('sso');
	const client = counted(new SSOClient(await settings(wiring, 'sso', sso.region, section, services)), wiring);
	const {accountId, roleName} = sso;
	const asked = new GetRoleCredentialsCommand({accountId, roleName, accessToken: token.accessToken});
	const {roleCredentials: found} = await client
		.send(asked, {abortSignal: signal})
		.catch((error: unknown) => withProfile(error, profile));
	const keys = keysOf({
		AccessKeyId: found?.accessKeyId,
		SecretAccessKey: found?.secretAccessKey,
		SessionToken: found?.sessionToken,
		Expiration: found?.expiration ? new Date(found.expiration) : undefined,
	});
	if (!keys) throw new CredentialsError('SSO returns an invalid temporary credential.', profile);
	return keys;
}

async function validToken(wiring: ClientDependencies, ask: SsoAsk, signal: AbortSignal): Promise<SsoToken> {
	const {profile, sso, paths} = ask;
	const refresh = `To refresh this SSO session run 'aws sso login' with the corresponding profile.`;
	const now = Date.now();
	const token = await readSsoToken(paths, sso.session || sso.startUrl, new Date(now));
	if (!token)
		throw new CredentialsError(
			`The SSO session token associated with profile=${profile} was not found or is invalid. ${refresh}`,
			profile,
		);
	if (token.expires.getTime() - now > soon) return token;
	const renewed = token.renewal && (await renew(wiring, ask, token.renewal, signal).catch(() => undefined));
	if (renewed) return renewed;
	if (token.expires.getTime() > now) return token;
	throw new CredentialsError(`The SSO session associated with this profile has expired. ${refresh}`, profile);
}

async function renew(
	wiring: ClientDependencies,
	{sso, section, services, paths}: SsoAsk,
	renewal: NonNullable<SsoToken['renewal']>,
	signal: AbortSignal,
): Promise<SsoToken | undefined> {
	const {SSOOIDCClient, CreateTokenCommand} = await sdk('sso');
	const client = counted(new SSOOIDCClient(await settings(wiring, 'oidc', sso.region, section, services)), wiring);
	const asked = new CreateTokenCommand({...renewal, grantType: 'refresh_token'});
	const {accessToken, expiresIn, refreshToken} = await client.send(asked, {abortSignal: signal});
	if (!accessToken || !expiresIn) return undefined;
	const renewed = {accessToken, refreshToken, expires: new Date(Date.now() + expiresIn * 1000)};
	await writeSsoToken(paths, sso.session || sso.startUrl, renewed);
	return renewed;
}
