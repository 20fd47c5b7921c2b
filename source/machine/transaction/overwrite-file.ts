// Overwrites a file where it is, for the few that a rename would damage: hard links, ACLs, bind mounts, unwritable folders.
import {syncIfPossible, writeAll} from '../files/bytes.ts';
import {type Disk, flags} from '../files/disk.ts';

/**
 * Writes what lies beyond the old end first, so that a full disk shows before any old byte has changed. Bytes that stay the
 * same are not written at all.
 * @throws the system's error, with the old bytes back in place unless the system refused that too
 */
export function overwriteFile(disk: Disk, realPath: string, before: Buffer, after: Buffer): void {
	const handle = disk.open(realPath, flags.write);
	const shared = Math.min(before.length, after.length);
	const head = before.subarray(0, shared).equals(after.subarray(0, shared))
		? Buffer.alloc(0)
		: after.subarray(0, shared);
	let oldBytesChanged = false;
	try {
		if (disk.statOf(handle).kind !== 'file')
			throw Object.assign(new Error('EINVAL: no regular file'), {code: 'EINVAL'});
		try {
			writeAll(disk, handle, after, shared);
			oldBytesChanged = head.length > 0 || after.length < before.length;
			writeAll(disk, handle, head);
			disk.truncate(handle, after.length);
			syncIfPossible(disk, handle);
		} catch (error) {
			restoreOldBytes(disk, handle, {before, oldBytesChanged});
			throw error;
		}
	} finally {
		disk.close(handle);
	}
}

function restoreOldBytes(
	disk: Disk,
	handle: number,
	{before, oldBytesChanged}: {before: Buffer; oldBytesChanged: boolean},
) {
	try {
		if (oldBytesChanged) writeAll(disk, handle, before);
		disk.truncate(handle, before.length);
		syncIfPossible(disk, handle);
	} catch {
		// The journal entry stays: rolling it back finds the file half-written and tries again.
	}
}

/** Whether these bytes are what an overwrite leaves when it is killed half way: each byte is the old or the new one in its place. */
export function isHalfWritten(now: Buffer, before: Buffer, after: Buffer): boolean {
	const growing = after.length > before.length;
	if (growing ? now.length < before.length || now.length > after.length : now.length !== before.length) return false;
	return now.every((byte, index) => byte === before[index] || byte === after[index]);
}
