// Furnishes a throw-away home for a world: AWS files, the SSO token, and a stand-in for the `aws` command.
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {shortTermKey} from './api-keys.ts';
import {freshToken, heldToken, sso} from './home-files.ts';
import {standIn} from './stand-in.ts';
import type {World} from './world.ts';

/**
 * Writes the home of `world` into `dir`, an existing folder that belongs to nobody, and answers the variables that a
 * program needs to live in it. `url` is the address of the served world.
 */
export async function furnishHome(
	dir: string,
	world: World,
	url: string,
): Promise<{environment: Record<string, string>}> {
	const {home} = world;
	const write = async (name: string, text: string, mode = 0o600) => {
		const file = path.join(dir, name);
		await mkdir(path.dirname(file), {recursive: true});
		await writeFile(file, text.replaceAll('{home}', dir), {mode});
	};
	/** A home may be kept and entered again: what was done in it stays. */
	const once = async (name: string, text: string, mode?: number) => {
		if (!existsSync(path.join(dir, name))) await write(name, text, mode);
	};
	if (home.config) await once('.aws/config', ini(home.config));
	if (home.credentials) await once('.aws/credentials', ini(home.credentials));
	const session = home.ssoToken?.session ?? 'corp';
	const tokenFile = `.aws/sso/cache/${createHash('sha1').update(session).digest('hex')}.json`;
	if (home.ssoToken && !(await isSignedIn(path.join(dir, tokenFile))))
		await write(tokenFile, token(heldToken, home.ssoToken.minutesLeft));
	if (home.login) {
		await write('.aws/sso/after-sign-in.json', token(freshToken, 8 * 60));
		await write(
			'bin/aws',
			standIn(path.join(dir, '.aws/sso/after-sign-in.json'), path.join(dir, tokenFile), home.login),
		);
		await chmod(path.join(dir, 'bin/aws'), 0o755);
	}
	for (const [name, text] of Object.entries(home.files ?? {}))
		await once(name, text, name.startsWith('bin/') ? 0o755 : 0o644);
	const key = home.shortTermKey;

	return {
		environment: {
			HOME: dir,
			USERPROFILE: dir,
			PATH: [path.join(dir, 'bin'), process.env.PATH ?? '/usr/bin:/bin'].join(path.delimiter),
			AWS_ENDPOINT_URL: url,
			// Nothing may answer for this home but the simulated account.
			AWS_EC2_METADATA_DISABLED: 'true',
			...(key && {
				AWS_BEARER_TOKEN_BEDROCK: shortTermKey(key.accessKeyId, key.region, key.minutesLeft, new Date()),
			}),
			...home.environment,
		},
	};
}

const ini = (sections: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
	Object.entries(sections)
		.map(([name, keys]) =>
			[`[${name}]`, ...Object.entries(keys).map(([key, value]) => `${key} = ${value}`), ''].join('\n'),
		)
		.join('\n');

/** Did a sign-in of an earlier visit leave a token that is still good? */
async function isSignedIn(file: string): Promise<boolean> {
	try {
		const {accessToken, expiresAt} = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
		return accessToken === freshToken && Date.parse(String(expiresAt)) > Date.now();
	} catch {
		return false;
	}
}

/** A cached token without a refresh token: what a session that is over leaves behind. */
function token(accessToken: string, minutesLeft: number): string {
	const expiresAt = new Date(Date.now() + minutesLeft * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
	return `${JSON.stringify({startUrl: sso.startUrl, region: sso.region, accessToken, expiresAt})}\n`;
}
