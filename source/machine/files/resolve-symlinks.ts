// Finds where a path leads: follows every symbolic link of its last name, one by one, as the system does.
import path from 'node:path';
import {Problem} from '../../problem.ts';
import {lookAtLink, makeFolder} from '../../shell-command.ts';
import type {Disk} from './disk.ts';
import {isOneOf, systemProblem} from './system-error.ts';

export type ResolvedPath = {
	/** Absolute and free of links; the file itself may be missing. */
	readonly realPath: string;
	/** The path, then each link's target as it was reached: one entry when there is no link. */
	readonly chain: readonly string[];
	/** Folders that are missing on the way, outermost first. */
	readonly missing: readonly string[];
};

/** Linux gives up with ELOOP after this many (path_resolution(7)). */
const maxLinks = 40;

/** @throws Problem `link-loop`, `link-target-folder-missing`, or what the system answered */
export function resolveSymlinks(disk: Disk, file: string): ResolvedPath {
	const chain = [file];
	let current = file;
	for (;;) {
		const folder = realFolder(disk, current, chain);
		const name = path.basename(current);
		const currentReal = name === '..' || name === '.' ? disk.realpath(current) : path.join(folder.real, name);
		if (folder.missing.length > 0 || disk.stat(currentReal)?.kind !== 'link') {
			return {realPath: currentReal, chain, missing: folder.missing};
		}
		if (chain.length > maxLinks) throw linkLoop(file, `more than ${maxLinks} links`);
		const target = disk.readlink(currentReal);
		// Joined as text: path.join would resolve `..` before the links on the way are followed.
		current = path.isAbsolute(target) ? target : `${folder.real}/${target}`;
		chain.push(current);
	}
}

function realFolder(disk: Disk, file: string, chain: readonly string[]) {
	const missing: string[] = [];
	for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
		try {
			const base = disk.realpath(folder);
			return {
				real: path.join(base, ...missing),
				missing: missing.map((_, index) => path.join(base, ...missing.slice(0, index + 1))),
			};
		} catch (error) {
			if (isOneOf(error, 'ELOOP')) throw linkLoop(file, 'too many levels of symbolic links');
			if (!isOneOf(error, 'ENOENT')) throw systemProblem(`Cannot reach ${file}`, folder, error);
			if (chain.length > 1 || disk.stat(folder)?.kind === 'link') throw folderMissing(file, folder);
			missing.unshift(path.basename(folder));
		}
	}
}

const linkLoop = (file: string, because: string) =>
	new Problem({
		code: 'link-loop',
		title: `The symbolic links of ${file} lead nowhere`,
		because,
		next: [{say: 'Look at the link and repair it', run: lookAtLink(file)}],
	});

const folderMissing = (file: string, folder: string) =>
	new Problem({
		code: 'link-target-folder-missing',
		title: `A symbolic link leads to ${file}, and its folder does not exist`,
		because: `no folder ${folder}`,
		next: [{say: 'Create the folder, then run this again', run: makeFolder(folder)}],
	});
