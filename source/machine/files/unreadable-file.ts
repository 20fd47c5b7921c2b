// Why a file that is there cannot be read: whose it is, or what else it is. Such a file is never taken for one that is absent.
import path from 'node:path';
import type {Disk, Stat} from './disk.ts';
import {codeOf} from './system-error.ts';

export type UnreadableFile = {
	/** The system's word: `EACCES`, `EISDIR`, `EFBIG`, …; `ENOTSUP` for what is neither file nor folder. */
	readonly code: string;
	/** What is in the way: the file itself, or a folder above it. Absolute. */
	readonly obstacle: string;
	/** The user id of the obstacle's owner, and its permission bits. */
	readonly owner?: number;
	readonly mode?: number;
	/** Whether this program runs as that owner. */
	readonly isOwn: boolean;
};

/** Codes that say that there is nothing, and an error that is no answer of the system. */
const isAbsence: ReadonlySet<string> = new Set(['', 'ENOENT', 'ENOTDIR', 'link-target-folder-missing']);

/** Problems that were made of the system's answer on the way to the file. */
const systemCodes: Readonly<Record<string, string>> = {'not-permitted': 'EACCES', 'link-loop': 'ELOOP'};

/** @param error what the system answered, or the Problem that was made of it; undefined where there was nothing to read */
export function unreadableFile(disk: Disk, file: string, error: unknown): UnreadableFile | undefined {
	const code = codeOf(error);
	return isAbsence.has(code) ? undefined : describe(disk, file, systemCodes[code] ?? code);
}

/** @param limit the number of bytes above which a file is not read */
export function unreadableKind(disk: Disk, file: string, stat: Stat, limit: number): UnreadableFile | undefined {
	if (stat.kind === 'folder') return describe(disk, file, 'EISDIR');
	if (stat.kind !== 'file') return describe(disk, file, 'ENOTSUP');
	return stat.size > limit ? describe(disk, file, 'EFBIG') : undefined;
}

function describe(disk: Disk, file: string, code: string): UnreadableFile {
	const {obstacle, stat} = deepestVisible(disk, file);
	return {
		code,
		obstacle,
		...(stat && {owner: stat.uid, mode: stat.mode}),
		isOwn: stat !== undefined && stat.uid === process.geteuid?.(),
	};
}

/** In a folder that may not be entered nothing can be looked at, so the folder is what is in the way. */
function deepestVisible(disk: Disk, file: string): {readonly obstacle: string; readonly stat: Stat | undefined} {
	try {
		const stat = disk.stat(file);
		if (stat) return {obstacle: file, stat};
	} catch {
		// Looked at from the folder above.
	}
	const above = path.dirname(file);
	return above === file ? {obstacle: file, stat: undefined} : deepestVisible(disk, above);
}
