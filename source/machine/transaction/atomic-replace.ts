// A file replaced as a whole: written beside the real one, then renamed over it, so that a reader sees all old or all new.
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {syncFolder, syncIfPossible, writeAll} from './bytes.ts';
import {type Disk, flags} from './disk.ts';
import {isOneOf} from './system-error.ts';

export type Owner = {readonly mode: number; readonly uid: number | undefined; readonly gid: number | undefined};

/** Writes the new bytes beside the file. On any error nothing is left behind and the error is thrown as it came. */
export function stage(disk: Disk, temporary: string, bytes: Buffer, owner: Owner): void {
	const handle = disk.open(temporary, flags.create, 0o600);
	try {
		try {
			writeAll(disk, handle, bytes);
			const written = disk.statOf(handle);
			if (written.size !== bytes.length) {
				const message = `ENOSPC: ${written.size} of ${bytes.length} bytes written`;
				throw Object.assign(new Error(message), {code: 'ENOSPC'});
			}
			const {uid = written.uid, gid = written.gid} = owner;
			if (uid !== written.uid || gid !== written.gid) disk.chown(handle, uid, gid);
			setMode(disk, handle, owner.mode);
			syncIfPossible(disk, handle);
		} finally {
			disk.close(handle);
		}
	} catch (error) {
		discard(disk, temporary);
		throw error;
	}
}

function setMode(disk: Disk, handle: number, mode: number) {
	try {
		disk.chmod(handle, mode);
	} catch (error) {
		// SMB and FUSE shares have no permission bits to keep; drvfs and vfat say EPERM and show the same ones on every file.
		if (isOneOf(error, 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL')) return;
		if (!isOneOf(error, 'EPERM') || disk.statOf(handle).mode !== mode) throw error;
	}
}

export function discard(disk: Disk, temporary: string): void {
	try {
		disk.unlink(temporary);
	} catch {
		// Named in the intent: the next run removes it.
	}
}

export function publish(disk: Disk, temporary: string, realPath: string): void {
	disk.rename(temporary, realPath);
	syncFolder(disk, path.dirname(realPath));
}

/** Windows refuses a rename while a virus scanner or editor holds the file: up to 20 tries in about a second. Not run here. */
export async function patiently(platform: NodeJS.Platform, rename: () => void): Promise<void> {
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
