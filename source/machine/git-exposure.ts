// Asks git whether a file could be committed, before a key is written into it.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {runProgram} from '../run-program.ts';

export type GitExposure =
	/** tracked: the next commit contains it. ignored: git leaves it alone. unprotected: `git add .` would add it. none: no repository. */
	| {readonly state: 'tracked' | 'ignored' | 'unprotected' | 'none'; readonly root?: string}
	/** git is missing, or refused to answer (dubious ownership, bare repository). */
	| {readonly state: 'cannot-tell'; readonly because: string};

/** A repository may name programs for git to run (git-config(1), core.fsmonitor). */
const ownOnly = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Set inside a git hook: with them git would answer for the hook's repository. */
const hookVariables = new Set([
	'GIT_DIR',
	'GIT_WORK_TREE',
	'GIT_INDEX_FILE',
	'GIT_COMMON_DIR',
	'GIT_OBJECT_DIRECTORY',
	'GIT_PREFIX',
]);

/** `file` is absolute, without symbolic links (git does not look behind them), and may not exist yet. Never rejects. */
export async function gitExposure(
	file: string,
	environment: NodeJS.ProcessEnv,
	signal?: AbortSignal,
): Promise<GitExposure> {
	const cwd = deepestExisting(path.dirname(file));
	const clean = Object.fromEntries(Object.entries(environment).filter(([name]) => !hookVariables.has(name)));
	const git = (...words: string[]) =>
		runProgram('git', [...ownOnly, ...words], {
			environment: {...clean, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0'},
			cwd,
			signal,
			limit: 3000,
		});
	const top = await git('rev-parse', '--show-toplevel');
	if (top.missing && !insideRepository(cwd)) return {state: 'none'};
	if (top.missing) return {state: 'cannot-tell', because: 'git is not installed'};
	if (top.code !== 0) {
		if (/not a git repository/.test(top.err)) return {state: 'none'};
		return {state: 'cannot-tell', because: firstLine(top.failure)};
	}
	const root = top.out.replace(/\n$/, '');
	// Asked first: for a tracked file that is also ignored, check-ignore answers 1, and the next commit contains it.
	const tracked = await git('ls-files', '--error-unmatch', '--', file);
	if (tracked.code === 0) return {state: 'tracked', root};
	const ignored = await git('check-ignore', '-q', '--', file);
	if (ignored.code === 0) return {state: 'ignored', root};
	if (ignored.code === 1) return {state: 'unprotected', root};
	return {state: 'cannot-tell', because: firstLine(ignored.failure)};
}

const firstLine = (text = '') => text.split('\n')[0] ?? '';

function deepestExisting(folder: string): string {
	return existsSync(folder) || folder === path.dirname(folder) ? folder : deepestExisting(path.dirname(folder));
}

/** A `.git` folder, or file for a worktree, in this folder or above. */
function insideRepository(folder: string): boolean {
	if (existsSync(path.join(folder, '.git'))) return true;
	return folder === path.dirname(folder) ? false : insideRepository(path.dirname(folder));
}
