// Reads a file that somebody else made: looks first what it is, so that no pipe, device or huge file stops this program. For the account and the machine alone.
import {constants} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {filePromises} from './file-promises.ts';
import {monotonicTime} from './monotonic-time.ts';

/** More than any settings, start-up or credentials file holds. */
export const maxFileBytes = 1024 * 1024;

/** Secret managers put a pipe in the place of a credentials file, and write into it when somebody opens it. */
const pipeLimit = 2000;
const pipePause = 10;

/** Follows links. Rejects with the system's error, or with one of the same form: `EISDIR`, `ENOTSUP` for a device, `EFBIG`, `ETIMEDOUT` for a pipe. */
export async function readWholeFile(path: string): Promise<Buffer> {
	const stats = await filePromises.stat(path);
	if (stats.isDirectory()) throw systemError('EISDIR', `${path} is a folder`);
	if (!stats.isFile() && !stats.isFIFO()) throw systemError('ENOTSUP', `${path} is a device or a socket`);
	if (stats.size > maxFileBytes) throw tooLarge(path);
	// Without O_NONBLOCK opening a pipe waits for its other end, and nothing can end that.
	const file = await filePromises.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		return stats.isFile() ? await readToEnd(file, path, stats.size) : await readPipe(file, path);
	} finally {
		// Nobody has to wait for it.
		filePromises.close(file).catch(() => {});
	}
}

export const readText = async (path: string): Promise<string> => (await readWholeFile(path)).toString('utf8');

/** To its end: files in /proc have no size, and others grow meanwhile. @param size where the file is as long as that, nothing is left to ask for */
async function readToEnd(file: number, path: string, size: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for (let length = 0; ; ) {
		const {bytesRead, buffer} = await filePromises.read(file, Buffer.alloc(64 * 1024), 0, 64 * 1024, null);
		if (bytesRead === 0) return Buffer.concat(chunks);
		length += bytesRead;
		if (length > maxFileBytes) throw tooLarge(path);
		chunks.push(buffer.subarray(0, bytesRead));
		if (length === size) return Buffer.concat(chunks);
	}
}

/** A pipe that has no writer yet looks like one that has ended, so its end counts only after its first byte. */
async function readPipe(file: number, path: string): Promise<Buffer> {
	const chunks: Buffer[] = [];
	const deadline = monotonicTime() + pipeLimit;
	let length = 0;
	while (monotonicTime() < deadline) {
		const chunk = await readWaiting(file);
		if (chunk?.length === 0 && length > 0) return Buffer.concat(chunks);
		if (!chunk || chunk.length === 0) {
			await wait(pipePause);
			continue;
		}
		length += chunk.length;
		if (length > maxFileBytes) throw tooLarge(path);
		chunks.push(chunk);
	}
	const what = length === 0 ? 'nothing came out of it' : `${length} bytes came out of it but no end`;
	throw systemError('ETIMEDOUT', `${path} is a pipe, and ${what} within ${pipeLimit / 1000} s`);
}

/** undefined while the writer has written nothing. */
async function readWaiting(file: number): Promise<Buffer | undefined> {
	try {
		const {bytesRead, buffer} = await filePromises.read(file, Buffer.alloc(64 * 1024), 0, 64 * 1024, null);
		return buffer.subarray(0, bytesRead);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
		throw error;
	}
}

const tooLarge = (path: string) => systemError('EFBIG', `${path} holds more than ${maxFileBytes} bytes`);

const systemError = (code: string, message: string) => Object.assign(new Error(`${code}: ${message}`), {code});
