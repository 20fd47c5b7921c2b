// What the operating system says when it refuses, as a Problem with its own words kept.
import {type Next, Problem} from '../../problem.ts';

export const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isOneOf = (error: unknown, ...codes: string[]) => codes.includes(codeOf(error));

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

type Kind = {readonly code: string; readonly say: string; readonly run?: (path: string) => string};

const quoted = (path: string) => `'${path.replaceAll("'", `'\\''`)}'`;

const full: Kind = {code: 'disk-full', say: 'Make room, then run this again', run: (path) => `df -h ${quoted(path)}`};
const denied: Kind = {
	code: 'not-permitted',
	say: 'Look at who may write there',
	run: (path) => `ls -ld ${quoted(path)}`,
};

const kinds: Readonly<Record<string, Kind>> = {
	ENOSPC: full,
	EDQUOT: full,
	EROFS: {code: 'read-only-file-system', say: 'Change the file where it is really kept, or choose another place'},
	EACCES: denied,
	EPERM: denied,
	ELOOP: {
		code: 'link-loop',
		say: 'Repair the symbolic link',
		run: (path) => `ls -l ${quoted(path)}`,
	},
};

const other: Kind = {
	code: 'write-failed',
	say: 'Look at the file, then run this again',
	run: (p) => `ls -l ${quoted(p)}`,
};

/**
 * `title` is one sentence on what could not be done; `path` is where. A Problem passes through unchanged.
 * What the system did not say is a fault of this program: it is thrown as it is, never dressed up.
 */
export function systemProblem(title: string, path: string, error: unknown, more: readonly Next[] = []): Problem {
	if (error instanceof Problem) return error;
	if (codeOf(error) === '') throw error;
	const {code, say, run} = kinds[codeOf(error)] ?? other;
	return new Problem({
		code,
		title,
		because: wordsOf(error),
		next: [run ? {say, run: run(path)} : {say}, ...more],
	});
}
