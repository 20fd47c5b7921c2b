// Access control lists and extended attributes: a file that has them is written in place, because a new file would lose them.
import {type SpawnSyncOptionsWithStringEncoding, spawnSync} from 'node:child_process';

/** Of these files, those with an ACL or extended attributes. Node has no call for it, so `ls` and `getfattr` are asked. */
export function withExtras(files: readonly string[], environment: NodeJS.ProcessEnv): ReadonlySet<string> {
	const asking = askers[process.platform] ?? askers.other;
	return new Set(files.filter((file) => asking?.(file, environment)));
}

const askers: Readonly<Record<string, ((file: string, environment: NodeJS.ProcessEnv) => boolean) | undefined>> = {
	win32: undefined,
	darwin: (file, environment) => macHasExtras(run(environment, 'ls', '-lde@', '--', file)),
	linux: (file, environment) =>
		hasAcl(run(environment, 'ls', '-ld', '--', file)) ||
		// Missing getfattr means that nobody on this machine sets such attributes by hand.
		run(environment, 'getfattr', '--absolute-names', '-m', '^user[.]', '--', file).trim() !== '',
	other: (file, environment) => hasAcl(run(environment, 'ls', '-ld', '--', file)),
};

const hasAcl = (line: string) => line[10] === '+' || line[10] === '@';

/** macOS gives these to nearly every file by itself; nothing is lost with them. */
const harmless = new Set([
	'com.apple.provenance',
	'com.apple.lastuseddate#PS',
	'com.apple.quarantine',
	'com.apple.macl',
]);

/** What `ls -lde@` prints: attributes on lines that start with a tab, ACL entries numbered. Not run here: from ls(1) of macOS. */
export function macHasExtras(listing: string): boolean {
	const lines = listing.split('\n').slice(1);
	const attributes = lines.flatMap((line) => (/^\t(\S+)\s/.exec(line) ?? []).slice(1));
	return lines.some((line) => /^ +\d+: /.test(line)) || attributes.some((name) => !harmless.has(name));
}

function run(environment: NodeJS.ProcessEnv, program: string, ...words: string[]): string {
	const options = {
		encoding: 'latin1',
		timeout: 2000,
		stdio: ['ignore', 'pipe', 'ignore'],
		env: {PATH: environment.PATH ?? '/usr/bin:/bin', LC_ALL: 'C'},
	} as const satisfies SpawnSyncOptionsWithStringEncoding;
	return spawnSync(program, words, options).stdout ?? '';
}
