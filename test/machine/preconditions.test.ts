// Files that are not edited, each with its reason, and at once.
import {execFileSync} from 'node:child_process';
import {chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import {expect, test} from 'vitest';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {commandOf} from '../../source/next-step.ts';
import {Problem} from '../../source/problem.ts';
import {editOf, expectText, machineIn, newHome, problemOf, tree} from './home.ts';
import {isRoot} from './privileges.ts';

async function codeOf(home: string, name: string): Promise<string | undefined> {
	const {problem} = await machineIn(home).read(path.join(home, name));
	if (problem) expectText(problem);
	return problem?.code;
}

test('a folder, a FIFO, a socket and a link to a device are refused as special files', async () => {
	const home = newHome();
	mkdirSync(path.join(home, 'folder'));
	execFileSync('mkfifo', [path.join(home, 'fifo')]);
	const server = net.createServer().listen(path.join(home, 'socket'));
	await new Promise((resolve) => server.once('listening', resolve));
	symlinkSync('/dev/null', path.join(home, 'null'));
	for (const name of ['folder', 'fifo', 'socket', 'null']) expect(await codeOf(home, name), name).toBe('special-file');
	server.close();
});

test.each([0o444, 0o400])('a read-only file of mode %o is refused, for root too', async (mode) => {
	const home = newHome();
	const file = path.join(home, '.zshrc');
	writeFileSync(file, 'old\n');
	chmodSync(file, mode);
	const machine = machineIn(home);
	const problem = await problemOf(machine.apply([await editOf(machine, file, 'old\nexport A=1\n')]));
	expect(problem).toMatchObject({code: 'read-only-file'});
	expect(problem.next.map((step) => commandOf(step, installed))).toEqual([`chmod u+w '${file}'`, 'export A=1']);
	expect(readFileSync(file, 'utf8')).toBe('old\n');
	expect(tree(home)).toEqual({'.zshrc': `${mode.toString(8)} old\n`});
});

test('the text to paste never shows an API key', async () => {
	const home = newHome();
	const file = path.join(home, 'x.env');
	writeFileSync(file, '');
	chmodSync(file, 0o444);
	const machine = machineIn(home);
	const edit = await editOf(machine, file, 'AWS_BEARER_TOKEN_BEDROCK=not-a-real-key\nAWS_REGION=us-east-1\n', 'dotenv');
	const problem = await problemOf(machine.apply([edit]));
	expect(JSON.stringify(problem)).not.toContain('not-a-real-key');
	expect(JSON.stringify(problem)).toContain('AWS_REGION=us-east-1');
});

test('UTF-16, NUL bytes and files of more than 1 MiB are refused', async () => {
	const home = newHome();
	writeFileSync(path.join(home, 'le'), Buffer.from('\ufeffa', 'utf16le'));
	writeFileSync(path.join(home, 'be'), Buffer.from([0xfe, 0xff, 0, 0x61]));
	writeFileSync(path.join(home, 'nul'), 'a\0b');
	writeFileSync(path.join(home, 'big'), Buffer.alloc(2 * 1024 * 1024 + 1, 'a'));
	expect(await codeOf(home, 'le')).toBe('not-utf8');
	expect(await codeOf(home, 'be')).toBe('not-utf8');
	expect(await codeOf(home, 'nul')).toBe('not-utf8');
	expect(await codeOf(home, 'big')).toBe('file-too-large');
});

test('a HOME that is not set or relative is refused', () => {
	for (const HOME of [undefined, '', 'home/me']) {
		const open = () => openMachine({environment: {...(HOME !== undefined && {HOME})}, cwd: '/'});
		expect(open).toThrow(Problem);
		expect(open).toThrow(/home folder is not known/);
	}
});

test.skipIf(!isRoot)('a home of another user, as sudo leaves it, is refused (skipped unless root)', async () => {
	const home = newHome();
	chownSync(home, 65534, 65534);
	const environment = {HOME: home, SUDO_USER: 'somebody'};
	const machine = openMachine({environment, cwd: home});
	const file = path.join(home, '.bashrc');
	const problem = await problemOf(machine.apply([await editOf(machine, file, 'x')]));
	expect(problem).toMatchObject({code: 'home-of-another-user', because: expect.stringContaining('sudo by somebody')});
	expect(problem.because).toContain('65534');
	expect(tree(home)).toEqual({});
});

test('a file that somebody changed between the plan and the write is refused', async () => {
	const home = newHome();
	const file = path.join(home, '.bashrc');
	writeFileSync(file, 'old\n');
	const machine = machineIn(home);
	const edit = await editOf(machine, file, 'new\n');
	writeFileSync(file, 'theirs\n');
	expect((await problemOf(machine.apply([edit]))).code).toBe('file-changed');
	expect(tree(home)).toEqual({'.bashrc': '644 theirs\n'});
});

test('an abort before the first change writes nothing', async () => {
	const home = newHome();
	const machine = machineIn(home);
	const edit = await editOf(machine, path.join(home, '.bashrc'), 'x');
	expect((await problemOf(machine.apply([edit], {signal: AbortSignal.abort()}))).code).toBe('cancelled');
	expect(tree(home)).toEqual({});
});

test('nothing is edited when no backup can be saved', async () => {
	const home = newHome();
	writeFileSync(path.join(home, '.local'), 'a file where a folder should be');
	const before = tree(home);
	const machine = machineIn(home);
	const problem = await problemOf(machine.apply([await editOf(machine, path.join(home, '.bashrc'), 'x')]));
	expect(problem.because).toMatch(/ENOTDIR|EEXIST/);
	expect(tree(home)).toEqual(before);
});
