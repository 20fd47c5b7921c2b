// A file rewritten where it is, for the few that a rename would break: hard links, ACLs, bind mounts, unwritable folders.
import {syncIfPossible, writeAll} from './bytes.ts';
import {type Disk, flags} from './disk.ts';

/**
 * What lies beyond the old end is written first, so that a full disk shows before any old byte is touched; bytes that stay
 * the same are not written at all.
 * @throws the system's error, with the old bytes back in place unless the system refused that too
 */
export function rewrite(disk: Disk, realPath: string, before: Buffer, after: Buffer): void {
	const handle = disk.open(realPath, flags.write);
	const shared = Math.min(before.length, after.length);
	const head = before.subarray(0, shared).equals(after.subarray(0, shared))
		? Buffer.alloc(0)
		: after.subarray(0, shared);
	let touched = false;
	try {
		if (disk.statOf(handle).kind !== 'file')
			throw Object.assign(new Error('EINVAL: no regular file'), {code: 'EINVAL'});
		try {
			writeAll(disk, handle, after, shared);
			touched = head.length > 0 || after.length < before.length;
			writeAll(disk, handle, head);
			disk.truncate(handle, after.length);
			syncIfPossible(disk, handle);
		} catch (error) {
			putBack(disk, handle, {before, touched});
			throw error;
		}
	} finally {
		disk.close(handle);
	}
}

function putBack(disk: Disk, handle: number, {before, touched}: {before: Buffer; touched: boolean}) {
	try {
		if (touched) writeAll(disk, handle, before);
		disk.truncate(handle, before.length);
		syncIfPossible(disk, handle);
	} catch {
		// The journal knows: whoever takes the write back finds the file torn and tries again.
	}
}

/** Whether these bytes are what a rewrite leaves when it is killed half way: every byte is the old or the new one in its place. */
export function isTorn(now: Buffer, before: Buffer, after: Buffer): boolean {
	const growing = after.length > before.length;
	if (growing ? now.length < before.length || now.length > after.length : now.length !== before.length) return false;
	return now.every((byte, index) => byte === before[index] || byte === after[index]);
}
