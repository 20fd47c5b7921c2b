// Writes the files of a throw-away home for a world: AWS config, the SSO token, and a fake `aws` command.
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {shortTermKey} from './api-keys.ts';
import {type AccessKeyFiles, fakeAwsCli, type SignInCommand} from './fake-aws-cli.ts';
import {profileCredentials} from './home-credentials.ts';
import {exampleKeys, freshToken, type HomeFiles, initialToken, ssoHome} from './home-files.ts';
import {consoleSessions, consoleToken, consoleTokenFile, isFresh, ssoToken, ssoTokenFile} from './home-tokens.ts';
import type {World} from './world.ts';

/**
 * Writes the home of `world` into `dir`, an existing folder that belongs to nobody, and answers the variables that a
 * program needs to live in it.
 */
export function furnishHome(dir: string, world: World): {environment: Record<string, string>} {
	const {home} = world;
	if (home.config) once(dir, '.aws/config', ini(home.config));
	if (home.credentials) once(dir, '.aws/credentials', ini(home.credentials));
	if (home.ssoToken) {
		const file = ssoTokenFile(home.ssoToken.session);
		const cachedToken = existsSync(path.join(dir, file)) ? readFileSync(path.join(dir, file), 'utf8') : '';
		if (!isFresh(cachedToken)) write(dir, file, ssoToken(initialToken, home.ssoToken.minutesLeft));
	}
	// Always, so that no program of this machine answers for the home.
	writeFakeAwsCli(dir, world, home.login ?? {succeeds: false, seconds: 0});
	for (const [name, text] of Object.entries(home.files ?? {}))
		once(dir, name, text, name.startsWith('bin/') ? 0o755 : 0o644);

	const key = home.shortTermKey;
	return {
		environment: {
			HOME: dir,
			USERPROFILE: dir,
			PATH: [path.join(dir, 'bin'), process.env.PATH ?? '/usr/bin:/bin'].join(path.delimiter),
			// Nothing may answer for this home but the simulated account.
			AWS_EC2_METADATA_DISABLED: 'true',
			...(key && {
				AWS_BEARER_TOKEN_BEDROCK: shortTermKey(key.accessKeyId, key.region, key.minutesLeft, new Date()),
			}),
			...home.environment,
		},
	};
}

/** Synchronous: for a handful of tiny files the thread pool costs more than the disk, and the first question waits for them. */
function write(dir: string, name: string, text: string, mode = 0o600): void {
	const file = path.join(dir, name);
	mkdirSync(path.dirname(file), {recursive: true});
	// Rename into place: another run may use the same home at the same time.
	const fresh = `${file}.${process.pid}`;
	writeFileSync(fresh, text.replaceAll('{home}', dir), {mode});
	renameSync(fresh, file);
}

/** Does not overwrite: a demo home may be used again, and what was done in it stays. */
function once(dir: string, name: string, text: string, mode?: number): void {
	if (!existsSync(path.join(dir, name))) write(dir, name, text, mode);
}

function writeFakeAwsCli(dir: string, world: World, login: NonNullable<HomeFiles['login']>): void {
	const {home} = world;
	const at = (name: string) => path.join(dir, name);
	const [ssoFresh, consoleFresh] = ['.aws/sso/after-sign-in.json', '.aws/login/after-sign-in.json'];
	write(dir, ssoFresh, ssoToken(freshToken, 8 * 60));
	const session = home.ssoToken?.session ?? 'corp';
	const newProfile = '.aws/sso/after-configure.ini';
	write(dir, newProfile, ini(ssoHome(0).config ?? {}));
	const ssoWay = {fresh: at(ssoFresh), cached: at(ssoTokenFile(session))};
	const ways: SignInCommand[] = [
		{...ssoWay, words: 'sso login', done: 'Successfully logged into Start URL: https://corp.awsapps.com/start'},
		{
			...ssoWay,
			words: 'configure sso',
			adds: {from: at(newProfile), to: at('.aws/config')},
			done: 'The AWS profile dev was added to ~/.aws/config.',
		},
	];
	for (const console of consoleSessions(home)) {
		write(dir, consoleFresh, consoleToken());
		ways.push({
			...{words: 'login', fresh: at(consoleFresh), cached: at(consoleTokenFile(console))},
			done: `Updated the profile to use ${console} credentials.`,
		});
	}
	write(dir, 'bin/aws', fakeAwsCli(ways, login, writeNewKeys(dir), profileCredentials(world, at)), 0o755);
}

/** What `aws configure` adds: the AWS profile `default` with keys that the simulated account knows. */
function writeNewKeys(dir: string): AccessKeyFiles {
	const at = (name: string) => path.join(dir, name);
	const [credentials, config] = ['.aws/sso/new-credentials.ini', '.aws/sso/new-config.ini'];
	write(dir, credentials, ini({default: iniKeys}));
	write(dir, config, ini({default: {region: 'us-west-2', output: 'json'}}));
	return {
		credentials: {from: at(credentials), to: at('.aws/credentials')},
		config: {from: at(config), to: at('.aws/config')},
	};
}

const iniKeys = Object.fromEntries(Object.entries(exampleKeys).map(([name, value]) => [name.toLowerCase(), value]));

const ini = (sections: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
	Object.entries(sections)
		.map(([name, keys]) =>
			[`[${name}]`, ...Object.entries(keys).map(([key, value]) => `${key} = ${value}`), ''].join('\n'),
		)
		.join('\n');
