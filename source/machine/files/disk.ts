// The calls to the file system that a write makes, as one small table, so that a test can make each of them fail.
import fs from 'node:fs';

export type Stat = {
	readonly kind: 'file' | 'folder' | 'link' | 'other';
	/** Permission bits, without the type. */
	readonly mode: number;
	readonly uid: number;
	readonly gid: number;
	readonly size: number;
	readonly links: number;
	readonly id: string;
	/** When the content was last changed, in milliseconds since 1970. */
	readonly modified: number;
};

/** Synchronous on purpose: no signal handler and no other code of this process runs between two steps of a write. */
export type Disk = {
	/** undefined when nothing is there. */
	stat(path: string): Stat | undefined;
	realpath(path: string): string;
	readlink(path: string): string;
	list(path: string): string[];
	/** Whether the caller may write; throws the system's error when not. */
	writable(path: string): void;
	open(path: string, flags: number, mode?: number): number;
	statOf(file: number): Stat;
	/** Bytes read at the position, 0 at the end. */
	read(file: number, into: Buffer, position: number): number;
	/** Bytes written, which may be fewer than given. */
	write(file: number, bytes: Buffer, position: number): number;
	truncate(file: number, size: number): void;
	chmod(file: number, mode: number): void;
	chown(file: number, uid: number, gid: number): void;
	sync(file: number): void;
	close(file: number): void;
	rename(from: string, to: string): void;
	unlink(path: string): void;
	mkdir(path: string, mode: number): void;
	rmdir(path: string): void;
};

const {constants} = fs;

/** Follows no link that was put there meanwhile, and waits for no other end of a FIFO. Windows has neither flag. */
const noFollowNoWait = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export const flags = {
	read: constants.O_RDONLY | noFollowNoWait,
	/** For a folder's handle, which only fsync needs. */
	folder: constants.O_RDONLY,
	write: constants.O_WRONLY | noFollowNoWait,
	create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollowNoWait,
} as const;

function toStat(stats: fs.Stats): Stat {
	const kind = stats.isFile()
		? 'file'
		: stats.isDirectory()
			? 'folder'
			: stats.isSymbolicLink()
				? 'link'
				: ('other' as const);
	const {uid, gid, size, nlink: links} = stats;
	const id = `${stats.dev}:${stats.ino}`;
	return {kind, mode: stats.mode & 0o7777, uid, gid, size, links, id, modified: stats.mtimeMs};
}

export const realDisk: Disk = {
	stat(path) {
		try {
			const stats = fs.lstatSync(path, {throwIfNoEntry: false});
			return stats && toStat(stats);
		} catch (error) {
			// A file where a folder of the path should be.
			if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
			throw error;
		}
	},
	realpath: (path) => fs.realpathSync.native(path),
	readlink: (path) => fs.readlinkSync(path),
	list: (path) => fs.readdirSync(path),
	writable: (path) => fs.accessSync(path, constants.W_OK),
	open: (path, openFlags, mode) => fs.openSync(path, openFlags, mode),
	statOf: (file) => toStat(fs.fstatSync(file)),
	read: (file, into, position) => fs.readSync(file, into, 0, into.length, position),
	write: (file, bytes, position) => fs.writeSync(file, bytes, 0, bytes.length, position),
	truncate: (file, size) => fs.ftruncateSync(file, size),
	chmod: (file, mode) => fs.fchmodSync(file, mode),
	chown: (file, uid, gid) => fs.fchownSync(file, uid, gid),
	sync: (file) => fs.fsyncSync(file),
	close: (file) => fs.closeSync(file),
	rename: (from, to) => fs.renameSync(from, to),
	unlink: (path) => fs.unlinkSync(path),
	mkdir: (path, mode) => fs.mkdirSync(path, {mode}),
	rmdir: (path) => fs.rmdirSync(path),
};
