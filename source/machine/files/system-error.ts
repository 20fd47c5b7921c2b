// Turns an error of the operating system into a Problem that keeps the system's own words.

import type {CommandForms} from '../../invocation.ts';
import {type Next, Problem} from '../../problem.ts';
import {freeSpace, lookAt, lookAtLink} from '../../shell-command.ts';

export const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const isOneOf = (error: unknown, ...codes: string[]) => codes.includes(codeOf(error));

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

type Advice = {readonly code: string; readonly say: string; readonly run?: (path: string) => CommandForms};

const diskFull: Advice = {
	code: 'disk-full',
	say: 'Make room, then run this again',
	run: freeSpace,
};
const notPermitted: Advice = {
	code: 'not-permitted',
	say: 'Look at who may write there',
	run: lookAt,
};

const adviceByCode: Readonly<Record<string, Advice>> = {
	ENOSPC: diskFull,
	EDQUOT: diskFull,
	EROFS: {code: 'read-only-file-system', say: 'Change the file where it is really kept, or choose another place'},
	EACCES: notPermitted,
	EPERM: notPermitted,
	ELOOP: {
		code: 'link-loop',
		say: 'Repair the symbolic link',
		run: lookAtLink,
	},
};

const other: Advice = {
	code: 'write-failed',
	say: 'Look at the file, then run this again',
	run: lookAtLink,
};

/**
 * `title` is one sentence on what could not be done; `path` is where. A Problem passes through unchanged.
 * An error without a system code is a bug of this program: it is thrown as it is.
 */
export function systemProblem(title: string, path: string, error: unknown, more: readonly Next[] = []): Problem {
	if (error instanceof Problem) return error;
	if (codeOf(error) === '') throw error;
	const {code, say, run} = adviceByCode[codeOf(error)] ?? other;
	return new Problem({
		code,
		title,
		because: messageOf(error),
		next: [run ? {say, run: run(path)} : {say}, ...more],
	});
}
