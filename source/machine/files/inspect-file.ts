// Reads one file as it is now: its bytes, where its symbolic links lead, and why it cannot be edited, if so.
import path from 'node:path';
import {Problem} from '../../problem.ts';
import {readBytes} from './bytes.ts';
import type {Stat} from './disk.ts';
import type {FileContext} from './file-context.ts';
import {encodingProblem, maxBytes, metadataProblem} from './preconditions.ts';
import {type ResolvedPath, resolveSymlinks} from './resolve-symlinks.ts';
import {systemProblem} from './system-error.ts';
import {type UnreadableFile, unreadableFile, unreadableKind} from './unreadable-file.ts';

export type FileState = {
	readonly bytes: Buffer | undefined;
	/** Absolute, free of links. The path itself when it leads nowhere. */
	readonly realPath: string;
	/** The path and every link hop, for `~/.zshrc -> ~/dotfiles/zshrc`: one entry when there is no link. */
	readonly chain: readonly string[];
	/** Permission bits; undefined when there is no file. */
	readonly mode: number | undefined;
	/** When it was last changed, in milliseconds since 1970; absent when there is no file. */
	readonly modified?: number;
	/** Why it cannot be read, although it is there. */
	readonly unreadable?: UnreadableFile;
	/** Why it cannot be edited. */
	readonly problem?: Problem;
};

/** What a write has to know besides. `missing`: folders to create first, outermost first. */
export type FileSnapshot = FileState & {readonly stat: Stat | undefined; readonly missing: readonly string[]};

/**
 * Never throws: what is wrong is in `problem`.
 * @param most bytes that are read; of a larger file none are. Only what is never edited may have more than can be edited.
 */
export function inspectFile(context: FileContext, file: string, most = maxBytes): FileSnapshot {
	const nowhere = {bytes: undefined, realPath: file, chain: [file], mode: undefined, stat: undefined, missing: []};
	if (!path.isAbsolute(file)) {
		const title = `${file} is not an absolute path`;
		return {...nowhere, problem: new Problem({code: 'relative-path', title, next: [{say: 'Give the whole path'}]})};
	}
	try {
		return inspectResolved(context, file, most, resolveSymlinks(context.disk, file));
	} catch (error) {
		const unreadable = unreadableFile(context.disk, file, error);
		return {
			...nowhere,
			...(unreadable && {unreadable}),
			problem: systemProblem(`${file} cannot be read`, file, error),
		};
	}
}

function inspectResolved(
	context: FileContext,
	file: string,
	most: number,
	{realPath, chain, missing}: ResolvedPath,
): FileSnapshot {
	const stat = context.disk.stat(realPath);
	const first = missing[0] ?? realPath;
	const problem = metadataProblem(context, {file, realPath, stat, folder: path.dirname(first)});
	const metadata = {
		realPath,
		chain: shownChain(context, file, chain, realPath),
		mode: stat?.mode,
		...(stat && {modified: stat.modified}),
		stat,
		missing,
	};
	if (!stat) return {...metadata, bytes: undefined, ...(problem && {problem})};
	const unreadable = unreadableKind(context.disk, realPath, stat, most);
	if (unreadable) return {...metadata, bytes: undefined, unreadable, ...(problem && {problem})};
	try {
		const bytes = readBytes(context.disk, realPath);
		const obstacle = problem ?? (bytes && encodingProblem(file, bytes));
		return {...metadata, bytes, ...(obstacle && {problem: obstacle})};
	} catch (error) {
		const denied = unreadableFile(context.disk, realPath, error);
		return {
			...metadata,
			bytes: undefined,
			...(denied && {unreadable: denied}),
			problem: problem ?? systemProblem(`${file} cannot be read`, realPath, error),
		};
	}
}

/** The chain with a linked folder on the way added (`~/.claude -> ~/dotfiles/claude`), but not one above the home. */
function shownChain({disk, home}: FileContext, file: string, chain: readonly string[], realPath: string) {
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
