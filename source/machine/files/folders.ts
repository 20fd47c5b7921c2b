// Creates folders for a write, and removes them again when they are left empty.
import path from 'node:path';
import {type Disk, flags} from './disk.ts';
import {isOneOf} from './system-error.ts';

/** Creates the folder and what is missing above it. @returns the created folders, outermost first */
export function makeFolder(disk: Disk, folder: string, mode: number): string[] {
	if (disk.stat(folder)) return [];
	const parent = path.dirname(folder);
	const created = parent === folder ? [] : makeFolder(disk, parent, 0o777);
	try {
		disk.mkdir(folder, mode);
	} catch (error) {
		if (isOneOf(error, 'EEXIST')) return created;
		throw error;
	}
	return [...created, folder];
}

/** Creates a folder that only its owner can enter, and closes one that is open to others. @returns the created folders, outermost first */
export function makePrivateFolder(disk: Disk, folder: string): string[] {
	const created = makeFolder(disk, folder, 0o700);
	const stat = disk.stat(folder);
	if (process.platform === 'win32' || stat?.kind !== 'folder' || (stat.mode & 0o077) === 0) return created;
	const handle = disk.open(folder, flags.folder);
	try {
		disk.chmod(handle, 0o700);
	} finally {
		disk.close(handle);
	}
	return created;
}

/** Removes those of the folders that are empty. `folders`: outermost first. Never fails. */
export function removeEmptyFolders(disk: Disk, folders: readonly string[]): void {
	for (const folder of folders.toReversed()) {
		try {
			disk.rmdir(folder);
		} catch {
			// Not empty, already gone, or not permitted. An empty folder that stays does no harm.
		}
	}
}
