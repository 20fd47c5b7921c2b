// Replaces a file as a whole: written beside the real one, then renamed over it, so that a reader sees all old or all new bytes.
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {removeFile, syncFolder, syncIfPossible, writeAll} from '../files/bytes.ts';
import {type Disk, flags} from '../files/disk.ts';
import {isOneOf} from '../files/system-error.ts';

/** Undefined: whoever creates the file owns it. */
export type Ownership = {readonly mode: number; readonly uid: number | undefined; readonly gid: number | undefined};

/** For files of this program's own: only their owner can read them. */
export const ownFile: Ownership = {mode: 0o600, uid: undefined, gid: undefined};

/** Writes the bytes to a new file. @throws the system's error, and then the new file is removed */
export function writeTemporary(disk: Disk, temporary: string, bytes: Buffer, ownership: Ownership): void {
	const handle = disk.open(temporary, flags.create, 0o600);
	try {
		try {
			writeAll(disk, handle, bytes);
			const written = disk.statOf(handle);
			if (written.size !== bytes.length) {
				const message = `ENOSPC: ${written.size} of ${bytes.length} bytes written`;
				throw Object.assign(new Error(message), {code: 'ENOSPC'});
			}
			const {uid = written.uid, gid = written.gid} = ownership;
			if (uid !== written.uid || gid !== written.gid) disk.chown(handle, uid, gid);
			setMode(disk, handle, ownership.mode);
			syncIfPossible(disk, handle);
		} finally {
			disk.close(handle);
		}
	} catch (error) {
		removeFile(disk, temporary);
		throw error;
	}
}

function setMode(disk: Disk, handle: number, mode: number) {
	try {
		disk.chmod(handle, mode);
	} catch (error) {
		// SMB and FUSE shares have no permission bits to keep; drvfs and vfat answer EPERM and give every file the same bits.
		if (isOneOf(error, 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL')) return;
		if (!isOneOf(error, 'EPERM') || disk.statOf(handle).mode !== mode) throw error;
	}
}

/** Durable when it returns. */
export function renameOver(disk: Disk, temporary: string, realPath: string): void {
	disk.rename(temporary, realPath);
	syncFolder(disk, path.dirname(realPath));
}

/**
 * On Windows a rename is refused while a virus scanner or an editor has the file open: it is tried 20 times in about a second.
 * Tested with injected errors only.
 */
export async function retryOnWindows(platform: NodeJS.Platform, rename: () => void): Promise<void> {
	for (let attempt = 0; ; attempt++) {
		try {
			rename();
			return;
		} catch (error) {
			if (platform !== 'win32' || attempt === 20 || !isOneOf(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
			await sleep(5 * (attempt + 1));
		}
	}
}
