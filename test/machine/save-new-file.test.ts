// Saving a text as a new file: the name it gets, and what it never does.
import {chmodSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {saveNewFile} from '../../source/machine/save-new-file.ts';
import {machineIn, newHome, tree} from './home.ts';
import {isRoot} from './privileges.ts';

test('the first file gets the name itself, the next ones a number before the ending', () => {
	const folder = newHome();
	const save = (text: string) => path.basename(saveNewFile(folder, 'policy.json', text));
	expect([save('one'), save('two'), save('three')]).toEqual(['policy.json', 'policy-2.json', 'policy-3.json']);
	expect(readFileSync(path.join(folder, 'policy-2.json'), 'utf8')).toBe('two');
});

test('a name without an ending gets the number at its end', () => {
	const folder = newHome();
	saveNewFile(folder, 'policy', 'one');
	expect(saveNewFile(folder, 'policy', 'two')).toBe(path.join(folder, 'policy-2'));
});

test('a file or folder of that name stays as it is', () => {
	const folder = newHome();
	writeFileSync(path.join(folder, 'x.json'), 'theirs');
	mkdirSync(path.join(folder, 'x-2.json'));
	expect(saveNewFile(folder, 'x.json', 'mine')).toBe(path.join(folder, 'x-3.json'));
	expect(readFileSync(path.join(folder, 'x.json'), 'utf8')).toBe('theirs');
});

test('the machine saves into the current directory, readable for others', () => {
	const home = newHome();
	mkdirSync(path.join(home, 'project'));
	const file = machineIn(home, {cwd: path.join(home, 'project')}).saveNewFile('x.txt', 'text');
	expect(file).toBe(path.join(home, 'project/x.txt'));
	expect(statSync(file).mode & 0o777).toBe(0o644 & ~process.umask());
});

test('a folder that does not exist is a Problem, and nothing is created', () => {
	const home = newHome();
	expect(() => saveNewFile(path.join(home, 'missing'), 'x', '')).toThrow('The file could not be saved');
	expect(tree(home)).toEqual({});
});

test.skipIf(isRoot)('a folder that cannot be written is a Problem (skipped for root)', () => {
	const home = newHome();
	chmodSync(home, 0o555);
	expect(() => saveNewFile(home, 'x', '')).toThrow('The file could not be saved');
	chmodSync(home, 0o755);
});
