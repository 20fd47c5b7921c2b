// Where a program of this machine may come from.
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {findProgram} from '../../source/machine/installed-programs.ts';

function folderWithPrograms() {
	const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'programs-')));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	for (const folder of ['project/node_modules/.bin', '.local/bin', 'project-tools/bin']) {
		mkdirSync(path.join(home, folder), {recursive: true});
		const file = path.join(home, folder, 'claude');
		writeFileSync(file, '#!/bin/sh\n');
		chmodSync(file, 0o755);
	}
	const find = (cwd: string, ...folders: string[]) => {
		const PATH = folders.map((folder) => (folder.startsWith('./') ? folder : path.join(home, folder))).join(':');
		const found = findProgram('claude', {environment: {PATH}, cwd: path.join(home, cwd), home});
		return found && path.relative(home, found);
	};
	return find;
}

test('a program that the project brings along is passed over', () => {
	const find = folderWithPrograms();
	expect(find('project', 'project/node_modules/.bin', '.local/bin')).toBe('.local/bin/claude');
	expect(find('project', 'project/node_modules/.bin')).toBeUndefined();
});

test('a folder beside the project with a name that begins alike is not in it', () => {
	expect(folderWithPrograms()('project', 'project-tools/bin')).toBe('project-tools/bin/claude');
});

test('in the home itself the programs of the home count', () => {
	expect(folderWithPrograms()('.', '.local/bin')).toBe('.local/bin/claude');
});

test('a relative entry of the PATH never counts', () => {
	expect(folderWithPrograms()('project', './node_modules/.bin')).toBeUndefined();
});
