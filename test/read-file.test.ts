// What stands in the place of a file is read as far as it can be, in bounded time, and what was wrong with it is told as it was.
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {maxFileBytes, readText} from '../source/read-file.ts';

function newFolder(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'read-file-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
}

/** @param script what writes into the pipe, whose path is `$0` */
function pipeWith(script: string): string {
	const file = path.join(newFolder(), 'pipe');
	execFileSync('mkfifo', [file]);
	const writer = spawn('sh', ['-c', script, file], {stdio: 'ignore', detached: true});
	onTestFinished(() => {
		// The group: what the script has started writes on without it.
		if (writer.pid) process.kill(-writer.pid, 'SIGKILL');
	});
	return file;
}

const posix = process.platform !== 'win32';

test.skipIf(!posix)('a pipe is read to its end, also where the writer comes late or pauses', async () => {
	const file = pipeWith('sleep 0.2; { echo one; sleep 0.3; echo two; } >"$0"; sleep 60');
	expect(await readText(file)).toBe('one\ntwo\n');
});

test.skipIf(!posix).each([
	['nobody writes to', 'sleep 60', /nothing came out of it within 2 s/],
	[
		'is held open after its text',
		'exec 3>"$0"; echo one >&3; sleep 60',
		/4 bytes came out of it but no end within 2 s/,
	],
	[
		'is written to a byte at a time',
		'exec 3>"$0"; while :; do printf x >&3; sleep 0.05; done',
		/\d bytes came .* no end/,
	],
	['never stops', 'cat /dev/zero >"$0"', /EFBIG/],
])('a pipe that %s is told as that', async (_, script, told) => {
	const started = performance.now();
	await expect(readText(pipeWith(script))).rejects.toThrow(told);
	expect(performance.now() - started).toBeLessThan(10_000);
});

test.skipIf(!posix).each([
	['a folder', (file: string) => execFileSync('mkdir', [file]), /EISDIR/],
	['a link to a device without end', (file: string) => symlinkSync('/dev/zero', file), /ENOTSUP/],
	['a file that is too large', (file: string) => writeFileSync(file, Buffer.alloc(maxFileBytes + 1)), /EFBIG/],
	['nothing', () => {}, /ENOENT/],
])('%s is told as that', async (_, put, told) => {
	const file = path.join(newFolder(), 'file');
	put(file);
	await expect(readText(file)).rejects.toThrow(told);
});
