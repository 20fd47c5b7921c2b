// A repository in which this program runs decides over no program that is started.
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {findProgram, pathOutsideRepository} from '../source/program-path.ts';
import {runProgram} from '../source/run-program.ts';

/** A home with a repository, whose folder with this path brings a program `claude`. */
function repositoryWith(folder: string) {
	const home = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'programs-')));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));
	const repository = path.join(home, 'code/cloned');
	const bin = path.join(repository, folder);
	for (const made of [path.join(repository, '.git'), path.join(repository, 'src/deep'), bin, path.join(home, 'bin')])
		mkdirSync(made, {recursive: true});
	writeFileSync(path.join(bin, 'claude'), '#!/bin/sh\necho hostile\n');
	chmodSync(path.join(bin, 'claude'), 0o755);
	const before = process.cwd();
	onTestFinished(() => process.chdir(before));
	return {home, repository, bin};
}

test.each([
	['.', () => '.'],
	['', () => ''],
	['.', () => './'],
	['node_modules/.bin', (bin: string) => bin],
	['node_modules/.bin', () => 'node_modules/.bin'],
	['tools', (bin: string) => bin],
	['tools', (bin: string) => path.join(bin, '../tools/')],
	['.venv/bin', (bin: string) => bin],
])('a program in the folder %s of a repository is not found', async (folder, entry) => {
	const {repository, bin} = repositoryWith(folder);
	for (const cwd of [repository, path.join(repository, 'src/deep')]) {
		process.chdir(cwd);
		const environment = {PATH: `${entry(bin)}${path.delimiter}${process.env.PATH}`};
		expect(findProgram('claude', {environment})).not.toBe(path.join(bin, 'claude'));
		// Neither by what is run, nor by a shell that is run, nor by its children.
		for (const words of ['claude', 'sh -c claude', 'sh -c "sh -c claude"']) {
			const {out} = await runProgram(words, [], {environment, cwd, limit: 5000, shell: true});
			expect(out).not.toContain('hostile');
		}
	}
});

test('programs of the user are found: in the home, also where it is the current folder or a repository itself', () => {
	const {home, repository} = repositoryWith('tools');
	const own = path.join(home, 'bin');
	mkdirSync(path.join(home, '.git'));
	for (const cwd of [home, path.dirname(home), repository, path.join(home, 'code')])
		expect(pathOutsideRepository({environment: {PATH: `${own}:/usr/bin`}, cwd, home})).toBe(`${own}:/usr/bin`);
});

test('a folder beside the repository with a name that begins alike is not in it', () => {
	const {home, repository} = repositoryWith('tools');
	const beside = `${repository}-tools/bin`;
	expect(pathOutsideRepository({environment: {PATH: beside}, cwd: repository, home})).toBe(beside);
});
