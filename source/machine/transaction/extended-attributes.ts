// Finds files with access control lists or extended attributes: they are overwritten in place, because a new file would lose both.
import {runProgram} from '../../run-program.ts';

/** Of these files, those with an ACL or extended attributes. Never rejects. */
type Finder = (files: readonly string[], environment: NodeJS.ProcessEnv) => Promise<readonly string[]>;

/** Of these files, those with an ACL or extended attributes. Node has no call for it, so the system's own programs are run. Never rejects. */
export async function filesWithAttributes(
	files: readonly string[],
	environment: NodeJS.ProcessEnv,
): Promise<ReadonlySet<string>> {
	const find = finders[process.platform] ?? findByLs;
	return new Set(files.length > 0 ? await find(files, environment) : []);
}

async function filter(files: readonly string[], test: (file: string) => Promise<boolean>): Promise<readonly string[]> {
	const results = await Promise.all(files.map(test));
	return files.filter((_, index) => results[index]);
}

const findByLs: Finder = (files, environment) =>
	filter(files, async (file) => hasAcl(await output(environment, 'ls', '-ld', '--', file)));

/** Most files have none, which one call for all of them tells. `ls` is used where getfattr is not installed. */
const findByGetfattr: Finder = async (files, environment) => {
	const list = (...some: string[]) =>
		output(environment, 'getfattr', '--absolute-names', '-m', '^(user[.]|system[.]posix_acl)', '--', ...some);
	const all = await list(...files);
	if (all === undefined) return findByLs(files, environment);
	return all.trim() === '' ? [] : filter(files, async (file) => (await list(file))?.trim() !== '');
};

const findOnMac: Finder = (files, environment) =>
	filter(files, async (file) => macHasAttributes((await output(environment, 'ls', '-lde@', '--', file)) ?? ''));

const finders: Readonly<Partial<Record<NodeJS.Platform, Finder>>> = {
	linux: findByGetfattr,
	darwin: findOnMac,
	win32: async () => [],
};

const hasAcl = (line = '') => ['+', '@'].includes(line[10] ?? '');

/** macOS itself gives these to nearly every file, and a file that loses them loses nothing. */
const harmless = new Set([
	'com.apple.provenance',
	'com.apple.lastuseddate#PS',
	'com.apple.quarantine',
	'com.apple.macl',
]);

/** Reads what `ls -lde@` prints: attributes on lines that start with a tab, ACL entries numbered (ls(1) of macOS; not run there). */
export function macHasAttributes(listing: string): boolean {
	const lines = listing.split('\n').slice(1);
	const attributes = lines.flatMap((line) => (/^\t(\S+)\s/.exec(line) ?? []).slice(1));
	return lines.some((line) => /^ +\d+: /.test(line)) || attributes.some((name) => !harmless.has(name));
}

/** What the program prints; undefined when it could not be run to its end. */
async function output(
	{PATH = '/usr/bin:/bin'}: NodeJS.ProcessEnv,
	program: string,
	...words: string[]
): Promise<string | undefined> {
	const {code, out} = await runProgram(program, words, {environment: {PATH, LC_ALL: 'C'}, limit: 2000});
	return code === undefined ? undefined : out;
}
