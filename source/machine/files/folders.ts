// Folders made for a write, and taken away again when they are left empty.
import path from 'node:path';
import {type Disk, flags} from './disk.ts';
import {isOneOf} from './system-error.ts';
import type {TransactionContext} from './transaction-context.ts';

/** Creates the folder and what is missing above it. The created ones, outermost first. */
export function makeFolder(disk: Disk, folder: string, mode: number): string[] {
	if (disk.stat(folder)) return [];
	const above = path.dirname(folder);
	const created = above === folder ? [] : makeFolder(disk, above, 0o777);
	try {
		disk.mkdir(folder, mode);
	} catch (error) {
		if (isOneOf(error, 'EEXIST')) return created;
		throw error;
	}
	return [...created, folder];
}

/** A folder that only the caller can enter, also when an earlier umask left it open. */
export function makePrivate({disk}: Pick<TransactionContext, 'disk'>, folder: string): string[] {
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

/** Innermost first; one that holds something, or is gone, stays as it is. */
export function removeEmpty(disk: Disk, folders: readonly string[]): void {
	for (const folder of folders.toReversed()) {
		try {
			disk.rmdir(folder);
		} catch {
			// Not empty, not there or not ours to remove: an empty folder left behind harms nothing.
		}
	}
}
