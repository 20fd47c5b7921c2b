// The line at which a shell leaves its start-up file, found by the shells themselves.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {startUpEnd} from '../../source/machine/shell/start-up-end.ts';
import {missing, which} from '../plan/real-shells.ts';

let home = '';
beforeEach(async () => {
	home = await mkdtemp(path.join(os.tmpdir(), 'start-up-end-'));
});
afterEach(() => rm(home, {recursive: true, force: true}));

const name = {bash: '.bashrc', zsh: '.zshrc'} as const;

describe.each(['bash', 'zsh'] as const)('%s leaves its start-up file', (shell) => {
	it.skipIf(!which(shell)).each([
		['at a return', 'A=1\nreturn\nB=2\n', {line: 2, how: 'return'}],
		['at a return behind a test', '# c\n\n[ -z "$NEVER_SET" ] && return 0\nB=2\n', {line: 3, how: 'return'}],
		['at a return inside an if', 'if true; then\n  :\n  return\nfi\nB=2\n', {line: 3, how: 'return'}],
		['at an exec of another shell', 'exec /bin/cat -u\nB=2\n', {line: 1, how: 'exec', program: 'cat'}],
		['at an exec behind a test', '[ -t 9 ] || exec /bin/sh -c :\nB=2\n', {line: 1, how: 'exec', program: 'sh'}],
		['at an exit', 'A=1\nf() {\n  return 0\n}\nf\nexit 0\nB=2\n', {line: 6, how: 'exit'}],
		['at a program that waits', 'sleep 60\nB=2\n', {line: 1, how: 'waits'}],
		['at its end', 'A=1\nf() {\n  :\n}\nf\nB=2\n', {line: 6, how: 'other'}],
	])(`%s${missing(shell, shell)}`, async (_, text, end) => {
		const file = path.join(home, name[shell]);
		await writeFile(file, text);
		const environment = {HOME: home, PATH: process.env.PATH};
		expect(await startUpEnd({shell, file, text, environment, cwd: home, limit: 1500})).toEqual(end);
	});

	it.skipIf(!which(shell))(`and tells nothing where the file is not there${missing(shell, shell)}`, async () => {
		const file = path.join(home, name[shell]);
		expect(
			await startUpEnd({shell, file, text: '', environment: {HOME: home, PATH: process.env.PATH}, cwd: home}),
		).toBeUndefined();
	});
});

it('other shells are not asked', async () => {
	expect(await startUpEnd({shell: 'fish', file: '/none', text: '', environment: {}, cwd: home})).toBeUndefined();
});
