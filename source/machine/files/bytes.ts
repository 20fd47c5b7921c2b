// Reads, writes and removes whole files: every byte, or an error.
import {createHash, randomBytes} from 'node:crypto';
import path from 'node:path';
import {type Disk, flags} from './disk.ts';
import {isOneOf} from './system-error.ts';

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export const sameBytes = (a: Buffer | undefined, b: Buffer | undefined) => (a && b ? a.equals(b) : a === b);

/** undefined when there is no file. The path must be real: a symbolic link is not followed. */
export function readBytes(disk: Disk, file: string): Buffer | undefined {
	let handle: number;
	try {
		handle = disk.open(file, flags.read);
	} catch (error) {
		if (isOneOf(error, 'ENOENT', 'ENOTDIR')) return undefined;
		throw error;
	}
	try {
		const parts: Buffer[] = [];
		for (let position = 0; ; ) {
			const chunk = Buffer.alloc(64 * 1024);
			const count = disk.read(handle, chunk, position);
			if (count === 0) return Buffer.concat(parts);
			parts.push(chunk.subarray(0, count));
			position += count;
		}
	} finally {
		disk.close(handle);
	}
}

/** Writes until everything is written: a full disk may first answer with a short write and no error. */
export function writeAll(disk: Disk, handle: number, bytes: Buffer, from = 0): void {
	for (let position = from; position < bytes.length; ) {
		const count = disk.write(handle, bytes.subarray(position), position);
		if (count <= 0) throw Object.assign(new Error('EIO: nothing was written'), {code: 'EIO'});
		position += count;
	}
}

/** Network and FUSE file systems may not support fsync; the write is valid without it. */
export function syncIfPossible(disk: Disk, handle: number): void {
	try {
		disk.sync(handle);
	} catch (error) {
		if (!isOneOf(error, 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM')) throw error;
	}
}

/** Makes a rename survive a power cut. Never fails, because not every system can open a folder. */
export function syncFolder(disk: Disk, folder: string): void {
	let handle: number | undefined;
	try {
		handle = disk.open(folder, flags.folder);
		disk.sync(handle);
	} catch {
		// The rename itself has happened. Only whether it survives a power cut is not certain.
	} finally {
		if (handle !== undefined) disk.close(handle);
	}
}

/** Never fails. Removes temporary files and backups; one that cannot be removed is removed by a later run. */
export function removeFile(disk: Disk, file: string): void {
	try {
		disk.unlink(file);
	} catch {
		// Already gone, or not permitted.
	}
}

/** `.zshrc.4711.0a1b2c3d4e5f.tmp` beside the file: hidden, and never ending in what a shell would load. */
export function temporaryPath(file: string, hex = randomBytes(6).toString('hex')): string {
	const name = path.basename(file).replace(/^\./, '').slice(0, 100);
	return path.join(path.dirname(file), `.${name}.${process.pid}.${hex}.tmp`);
}
