// Role credentials from IAM Identity Center, with the token that `aws sso login` left behind. The SDK's provider is not used, since it
// reads only the default files and HOME of the process, and neither proxies nor time limits reach it.
import type {SectionValues} from '../aws-config/parse-config-file.ts';
import type {SsoSettings} from '../aws-config/sso-settings.ts';
import {clientSettings} from './client-settings.ts';
import type {CredentialContext} from './credential-context.ts';
import {loadSdk} from './load-sdk.ts';
import {isNoRefusal} from './renewal-failure.ts';
import {CredentialsError, expiresSoon, keysOf, type SigningKeys, withProfile} from './signing-keys.ts';
import {readSsoToken, type SsoToken, writeSsoToken} from './token-cache.ts';
import {withRequestCount} from './with-request-count.ts';

export type SsoRequest = {
	readonly profile: string;
	readonly section: SectionValues;
	readonly sso: SsoSettings;
};

/** Rejects with a CredentialsError where a sign-in is needed, or with AWS's answer; either names the profile. */
export async function keysFromSso(request: SsoRequest, context: CredentialContext): Promise<SigningKeys> {
	const {profile, sso} = request;
	if (sso.sessionMissing)
		throw new CredentialsError(`Sso session '${sso.session}' could not be found in shared credentials file.`, profile);
	const {accessToken} = await validToken(request, context);
	const {SSOClient, GetRoleCredentialsCommand} = await loadSdk('sso');
	const client = withRequestCount(
		new SSOClient(await ssoClientSettings('sso', request, context)),
		context.dependencies,
	);
	const command = new GetRoleCredentialsCommand({accountId: sso.accountId, roleName: sso.roleName, accessToken});
	const {roleCredentials} = await client
		.send(command, {abortSignal: context.signal})
		.catch((error: unknown) => withProfile(error, profile));
	const keys = keysOf({
		AccessKeyId: roleCredentials?.accessKeyId,
		SecretAccessKey: roleCredentials?.secretAccessKey,
		SessionToken: roleCredentials?.sessionToken,
		Expiration: roleCredentials?.expiration ? new Date(roleCredentials.expiration) : undefined,
	});
	if (!keys) throw new CredentialsError('SSO returns an invalid temporary credential.', profile);
	return keys;
}

async function validToken(request: SsoRequest, context: CredentialContext): Promise<SsoToken> {
	const {profile, sso} = request;
	const refresh = `To refresh this SSO session run 'aws sso login' with the corresponding profile.`;
	const now = Date.now();
	const token = await readSsoToken(context.paths, sso.session || sso.startUrl, new Date(now));
	if (!token)
		throw new CredentialsError(
			`The SSO session token associated with profile=${profile} was not found or is invalid. ${refresh}`,
			profile,
		);
	context.dependencies.secrets.add(token.accessToken, token.renewal?.clientSecret, token.renewal?.refreshToken);
	if (!expiresSoon(token.expires, now)) return token;
	const isOver = token.expires.getTime() <= now;
	const renewed =
		token.renewal &&
		(await renewToken(token.renewal, request, context).catch((error: unknown) => {
			if (isOver && isNoRefusal(error, sso.region || context.region)) withProfile(error, profile);
			return undefined;
		}));
	if (renewed) return renewed;
	if (!isOver) return token;
	throw new CredentialsError(`The SSO session associated with this profile has expired. ${refresh}`, profile);
}

async function renewToken(
	renewal: NonNullable<SsoToken['renewal']>,
	request: SsoRequest,
	context: CredentialContext,
): Promise<SsoToken | undefined> {
	const {sso} = request;
	const {SSOOIDCClient, CreateTokenCommand} = await loadSdk('sso');
	const client = withRequestCount(
		new SSOOIDCClient(await ssoClientSettings('oidc', request, context)),
		context.dependencies,
	);
	const command = new CreateTokenCommand({...renewal, grantType: 'refresh_token'});
	const {accessToken, expiresIn, refreshToken} = await client.send(command, {abortSignal: context.signal});
	if (!accessToken || !expiresIn) return undefined;
	const renewed = {accessToken, refreshToken, expires: new Date(Date.now() + expiresIn * 1000)};
	context.dependencies.secrets.add(accessToken, refreshToken);
	await writeSsoToken(context.paths, sso.session || sso.startUrl, renewed);
	return renewed;
}

const ssoClientSettings = (
	service: 'sso' | 'oidc',
	{sso, section}: SsoRequest,
	{dependencies, config}: CredentialContext,
) => clientSettings(dependencies, service, sso.region, section, config.services);
