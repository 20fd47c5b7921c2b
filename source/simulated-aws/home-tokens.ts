// The cached tokens of a demo home: what a session leaves behind, and what a sign-in puts there.
import {createHash} from 'node:crypto';
import {exampleKeys, freshToken, type HomeFiles, sso} from './home-files.ts';

const digest = (kind: string, text: string) => createHash(kind).update(text).digest('hex');

/** Half a minute further than asked, so that whoever rounds down still reads the same number a moment later. */
const inMinutes = (minutes: number) =>
	new Date(Date.now() + (minutes + Math.sign(minutes) / 2) * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** An SSO token without a refresh token, so that its end is an end. */
export function ssoToken(accessToken: string, minutesLeft: number): string {
	const token = {startUrl: sso.startUrl, region: sso.region, accessToken, expiresAt: inMinutes(minutesLeft)};
	return `${JSON.stringify(token)}\n`;
}

/** What `aws login` caches: session keys of the console. Its key for refreshing is none, these twelve hours are all. */
export function consoleToken(): string {
	const accessToken = {
		accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
		secretAccessKey: exampleKeys.AWS_SECRET_ACCESS_KEY,
		sessionToken: 'simulated-session-token',
		accountId: '123456789012',
		expiresAt: inMinutes(12 * 60),
	};
	const rest = {tokenType: 'aws_sigv4', clientId: 'arn:aws:signin:::devtools/same-device', refreshToken: 'none'};
	return `${JSON.stringify({accessToken, ...rest, dpopKey: 'none'})}\n`;
}

/** Where the SSO token is cached: by the name of the session (AWS CLI and SDKs agree). */
export const ssoTokenFile = (session: string): string => `.aws/sso/cache/${digest('sha1', session)}.json`;

export const consoleTokenFile = (loginSession: string): string =>
	`.aws/login/cache/${digest('sha256', loginSession)}.json`;

/** The console sessions that the profiles of a home name. */
export const consoleSessions = (home: HomeFiles): string[] =>
	Object.values(home.config ?? {}).flatMap((section) => section.login_session ?? []);

/** Did a sign-in of an earlier visit leave this token, and is it still good? */
export function isFresh(text: string): boolean {
	try {
		const {accessToken, expiresAt} = JSON.parse(text) as Record<string, unknown>;
		return accessToken === freshToken && Date.parse(String(expiresAt)) > Date.now();
	} catch {
		return false;
	}
}
