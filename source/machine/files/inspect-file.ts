// One file as it is now: its bytes, where it really is, and why it cannot be edited if so.
import path from 'node:path';
import {Problem} from '../../problem.ts';
import {readBytes} from './bytes.ts';
import type {Stat} from './disk.ts';
import {largest, strangeBytes, unmetPrecondition} from './preconditions.ts';
import {type ResolvedPath, resolveSymlinks} from './resolve-symlinks.ts';
import {systemProblem} from './system-error.ts';
import type {ReadContext} from './transaction-context.ts';

export type FileState = {
	readonly bytes: Buffer | undefined;
	/** Absolute, free of links. The path itself when it leads nowhere. */
	readonly realPath: string;
	/** The path and every link hop, for `~/.zshrc -> ~/dotfiles/zshrc`: one entry when there is no link. */
	readonly chain: readonly string[];
	/** Permission bits; undefined when there is no file. */
	readonly mode: number | undefined;
	/** Why it cannot be edited. */
	readonly problem?: Problem;
};

export type FileSnapshot = FileState & {readonly stat: Stat | undefined; readonly missing: readonly string[]};

/** Never throws: what is wrong is in `problem`. */
export function inspectFile(bench: ReadContext, file: string): FileSnapshot {
	const nowhere = {bytes: undefined, realPath: file, chain: [file], mode: undefined, stat: undefined, missing: []};
	if (!path.isAbsolute(file)) {
		const title = `${file} is not an absolute path`;
		return {...nowhere, problem: new Problem({code: 'relative-path', title, next: [{say: 'Give the whole path'}]})};
	}
	try {
		const followed = resolveSymlinks(bench.disk, file);
		return see(bench, file, followed);
	} catch (error) {
		return {...nowhere, problem: systemProblem(`${file} cannot be read`, file, error)};
	}
}

function see(bench: ReadContext, file: string, {realPath, chain, missing}: ResolvedPath): FileSnapshot {
	const stat = bench.disk.stat(realPath);
	const first = missing[0] ?? realPath;
	const problem = unmetPrecondition(bench, {file, realPath, stat, folder: path.dirname(first)});
	const shown = shownChain(bench, file, chain, realPath);
	const sight = {realPath, chain: shown, mode: stat?.mode, stat, missing};
	if (stat?.kind !== 'file' || stat.size > largest) return {...sight, bytes: undefined, ...(problem && {problem})};
	try {
		const bytes = readBytes(bench.disk, realPath);
		const why = problem ?? (bytes && strangeBytes(file, bytes));
		return {...sight, bytes, ...(why && {problem: why})};
	} catch (error) {
		return {...sight, bytes: undefined, problem: problem ?? systemProblem(`${file} cannot be read`, realPath, error)};
	}
}

/** Also shows a linked folder on the way (`~/.claude -> ~/dotfiles/claude`), but not one above the home. */
function shownChain({disk, home}: ReadContext, file: string, chain: readonly string[], realPath: string) {
	if (chain.at(-1) === realPath) return chain;
	const inside = path.relative(home, file);
	if (chain.length === 1 && !inside.startsWith('..')) {
		try {
			if (path.join(disk.realpath(home), inside) === realPath) return chain;
		} catch {
			return chain;
		}
	}
	return [...chain, realPath];
}
