// The tokens that `aws sso login` and `aws login` leave on disk: read, never shown; renewed ones are written back as the AWS CLI does.
import {createHash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {ConfigPaths} from './config-paths.ts';

export type SsoToken = {
	readonly accessToken: string;
	readonly expires: Date;
	/** What a silent renewal needs; absent for tokens of profiles without an sso-session. */
	readonly renewal?: {readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string};
};

export type LoginToken = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	readonly sessionToken: string;
	readonly expires: Date;
	readonly renewable: boolean;
};

/** The AWS CLI names the file after the session, or after the start URL where there is none. */
export function ssoTokenPath(paths: ConfigPaths, sessionOrUrl: string): string {
	return join(paths.ssoCache, `${createHash('sha1').update(sessionOrUrl).digest('hex')}.json`);
}

export async function readSsoToken(paths: ConfigPaths, sessionOrUrl: string, now: Date): Promise<SsoToken | undefined> {
	const found = await readJson(ssoTokenPath(paths, sessionOrUrl));
	const expires = dateOf(found.expiresAt);
	if (typeof found.accessToken !== 'string' || !expires) return undefined;
	const {clientId, clientSecret, refreshToken} = found;
	const registered = dateOf(found.registrationExpiresAt);
	const renewable =
		typeof clientId === 'string' &&
		typeof clientSecret === 'string' &&
		typeof refreshToken === 'string' &&
		(!registered || registered > now);
	return {
		accessToken: found.accessToken,
		expires,
		...(renewable ? {renewal: {clientId, clientSecret, refreshToken}} : {}),
	};
}

export type Renewed = {accessToken: string; refreshToken?: string | undefined; expires: Date};

/** Keeps every other field of the file. A file that cannot be written is no failure: the token is used all the same. */
export async function writeSsoToken(paths: ConfigPaths, sessionOrUrl: string, renewed: Renewed): Promise<void> {
	const path = ssoTokenPath(paths, sessionOrUrl);
	const before = await readJson(path);
	const after = {
		...before,
		accessToken: renewed.accessToken,
		refreshToken: renewed.refreshToken ?? before.refreshToken,
		expiresAt: renewed.expires.toISOString(),
	};
	await writeFile(path, `${JSON.stringify(after, undefined, 2)}\n`, {mode: 0o600}).catch(() => undefined);
}

export async function readLoginToken(paths: ConfigPaths, session: string): Promise<LoginToken | undefined> {
	const name = createHash('sha256').update(session).digest('hex');
	const found = await readJson(join(paths.loginCache, `${name}.json`));
	const token = (found.accessToken ?? {}) as Record<string, unknown>;
	const expires = dateOf(token.expiresAt);
	const {accessKeyId, secretAccessKey, sessionToken} = token;
	if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string' || typeof sessionToken !== 'string')
		return undefined;
	if (!expires) return undefined;
	return {accessKeyId, secretAccessKey, sessionToken, expires, renewable: typeof found.refreshToken === 'string'};
}

// A missing, unreadable or broken file is no token: signing in again replaces it.
async function readJson(path: string): Promise<Record<string, unknown>> {
	try {
		const found: unknown = JSON.parse(await readFile(path, 'utf8'));
		return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

// Old AWS CLIs wrote `2020-06-17T10:02:08UTC`.
function dateOf(value: unknown): Date | undefined {
	if (typeof value !== 'string') return undefined;
	const date = new Date(value.replace(/UTC$/, 'Z'));
	return Number.isNaN(date.getTime()) ? undefined : date;
}
