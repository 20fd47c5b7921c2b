// One file as it is now: its bytes, where it really is, and why it cannot be edited if so.
import path from 'node:path';
import {Problem} from '../../problem.ts';
import type {Looking} from './bench.ts';
import {readBytes} from './bytes.ts';
import type {Stat} from './disk.ts';
import {type Followed, follow} from './links.ts';
import {largest, refusal, strangeBytes} from './refusal.ts';
import {systemProblem} from './system-error.ts';

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

export type Sight = FileState & {readonly stat: Stat | undefined; readonly missing: readonly string[]};

/** Never throws: what is wrong is in `problem`. */
export function look(bench: Looking, file: string): Sight {
	const nowhere = {bytes: undefined, realPath: file, chain: [file], mode: undefined, stat: undefined, missing: []};
	if (!path.isAbsolute(file)) {
		const title = `${file} is not an absolute path`;
		return {...nowhere, problem: new Problem({code: 'relative-path', title, next: [{say: 'Give the whole path'}]})};
	}
	try {
		const followed = follow(bench.disk, file);
		return see(bench, file, followed);
	} catch (error) {
		return {...nowhere, problem: systemProblem(`${file} cannot be read`, file, error)};
	}
}

function see(bench: Looking, file: string, {realPath, chain, missing}: Followed): Sight {
	const stat = bench.disk.stat(realPath);
	const first = missing[0] ?? realPath;
	const problem = refusal(bench, {file, realPath, stat, folder: path.dirname(first)});
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
function shownChain({disk, home}: Looking, file: string, chain: readonly string[], realPath: string) {
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
