// Access control lists and extended attributes: a file that has them is written in place, because a new file would lose them.
import {type SpawnSyncOptionsWithStringEncoding, spawnSync} from 'node:child_process';

type Ask = (files: readonly string[], environment: NodeJS.ProcessEnv) => readonly string[];

/** Of these files, those with an ACL or extended attributes. Node has no call for it, so the system's own programs are asked. */
export function withExtras(files: readonly string[], environment: NodeJS.ProcessEnv): ReadonlySet<string> {
	const ask = askers[process.platform] ?? eachByLs;
	return new Set(files.length > 0 ? ask(files, environment) : []);
}

const eachByLs: Ask = (files, environment) => files.filter((file) => hasAcl(run(environment, 'ls', '-ld', '--', file)));

/** One call for all files says that none has any, which is nearly always so. `ls` is asked where getfattr is missing. */
const linux: Ask = (files, environment) => {
	const listed = (some: readonly string[]) =>
		run(environment, 'getfattr', '--absolute-names', '-m', '^(user[.]|system[.]posix_acl)', '--', ...some);
	const all = listed(files);
	if (all === undefined) return eachByLs(files, environment);
	return all.trim() === '' ? [] : files.filter((file) => listed([file])?.trim() !== '');
};

const darwin: Ask = (files, environment) =>
	files.filter((file) => macHasExtras(run(environment, 'ls', '-lde@', '--', file) ?? ''));

const askers: Readonly<Partial<Record<NodeJS.Platform, Ask>>> = {linux, darwin, win32: () => []};

const hasAcl = (line = '') => ['+', '@'].includes(line[10] ?? '');

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

/** What it prints; undefined when it cannot be started. */
function run(environment: NodeJS.ProcessEnv, program: string, ...words: string[]): string | undefined {
	const options = {
		encoding: 'latin1',
		timeout: 2000,
		stdio: ['ignore', 'pipe', 'ignore'],
		env: {PATH: environment.PATH ?? '/usr/bin:/bin', LC_ALL: 'C'},
	} as const satisfies SpawnSyncOptionsWithStringEncoding;
	const {error, stdout} = spawnSync(program, words, options);
	return error ? undefined : stdout;
}
