// The tokens that `aws sso login` and `aws login` save on the disk. They are read and never shown; a renewed one is written back, as the
// AWS CLI does. Their names are hashes, from a library: Node's own loads all of its cryptography, 2 ms before the first question.
import {constants} from 'node:fs';
import {join} from 'node:path';
import {sha1} from '@noble/hashes/legacy.js';
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex as hex, utf8ToBytes} from '@noble/hashes/utils.js';
import {filePromises} from '../file-promises.ts';
import {readText} from '../read-file.ts';
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

/** Where the AWS CLI saves the token: the file is named after the session, or after the start URL where there is none. */
export function ssoTokenPath(paths: ConfigPaths, sessionOrUrl: string): string {
	return join(paths.ssoCache, `${hex(sha1(utf8ToBytes(sessionOrUrl)))}.json`);
}

/** Undefined where there is no token; an expired one is returned. @param now decides whether it can be renewed */
export async function readSsoToken(paths: ConfigPaths, sessionOrUrl: string, now: Date): Promise<SsoToken | undefined> {
	const file = await readJson(ssoTokenPath(paths, sessionOrUrl));
	const expires = dateOf(file.expiresAt);
	if (typeof file.accessToken !== 'string' || !expires) return undefined;
	const {clientId, clientSecret, refreshToken} = file;
	const registrationExpires = dateOf(file.registrationExpiresAt);
	const renewable =
		typeof clientId === 'string' &&
		typeof clientSecret === 'string' &&
		typeof refreshToken === 'string' &&
		(!registrationExpires || registrationExpires > now);
	return {
		accessToken: file.accessToken,
		expires,
		...(renewable ? {renewal: {clientId, clientSecret, refreshToken}} : {}),
	};
}

export type RenewedToken = {
	readonly accessToken: string;
	readonly refreshToken?: string | undefined;
	readonly expires: Date;
};

/** Leaves all other fields of the file as they are. Never rejects: where the file cannot be written, the token is used all the same. */
export async function writeSsoToken(paths: ConfigPaths, sessionOrUrl: string, renewed: RenewedToken): Promise<void> {
	const path = ssoTokenPath(paths, sessionOrUrl);
	const before = await readJson(path);
	const after = {
		...before,
		accessToken: renewed.accessToken,
		refreshToken: renewed.refreshToken ?? before.refreshToken,
		expiresAt: renewed.expires.toISOString(),
	};
	await filePromises.writeFile(path, `${JSON.stringify(after, undefined, 2)}\n`, {mode: 0o600}).catch(() => undefined);
}

/** @param session the `login_session` of the profile */
export const loginTokenPath = (paths: ConfigPaths, session: string): string =>
	join(paths.loginCache, `${hex(sha256(utf8ToBytes(session)))}.json`);

/** Undefined where there is no token; an expired one is returned. @param session the `login_session` of the profile */
export async function readLoginToken(paths: ConfigPaths, session: string): Promise<LoginToken | undefined> {
	const file = await readJson(loginTokenPath(paths, session));
	const token = (file.accessToken ?? {}) as Record<string, unknown>;
	const expires = dateOf(token.expiresAt);
	const {accessKeyId, secretAccessKey, sessionToken} = token;
	if (typeof accessKeyId !== 'string' || typeof secretAccessKey !== 'string' || typeof sessionToken !== 'string')
		return undefined;
	if (!expires) return undefined;
	return {accessKeyId, secretAccessKey, sessionToken, expires, renewable: typeof file.refreshToken === 'string'};
}

/** What the system says where the file is there and may not be read; undefined else. */
export async function tokenDenied(path: string): Promise<string | undefined> {
	try {
		await filePromises.access(path, constants.R_OK);
		return undefined;
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		return code === 'EACCES' || code === 'EPERM' ? message : undefined;
	}
}

/** Empty for a file that is missing, unreadable or broken: signing in again replaces it. */
async function readJson(path: string): Promise<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(await readText(path));
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

/** Old versions of the AWS CLI wrote `2020-06-17T10:02:08UTC`. */
function dateOf(value: unknown): Date | undefined {
	if (typeof value !== 'string') return undefined;
	const date = new Date(value.replace(/UTC$/, 'Z'));
	return Number.isNaN(date.getTime()) ? undefined : date;
}
