// Whether a secret in a file could be committed.
import {execFileSync} from 'node:child_process';
import {chownSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {gitExposure} from '../../source/machine/git-exposure.ts';
import {machineIn, newHome} from './home.ts';
import {has, isRoot} from './privileges.ts';

const environment = (home: string) => ({
	HOME: home,
	PATH: process.env.PATH ?? '',
	GIT_CEILING_DIRECTORIES: path.dirname(home),
});

function repository() {
	const home = newHome();
	const git = (...words: string[]) =>
		execFileSync('git', ['-C', home, '-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], {
			env: environment(home),
			stdio: 'pipe',
		});
	git('init', '-q');
	writeFileSync(path.join(home, '.gitignore'), '*.env\n');
	return {home, git, ask: (name: string) => gitExposure(path.join(home, name), environment(home))};
}

test.skipIf(!has('git'))(
	'git tells ignored, unprotected and tracked files apart, and tracked wins over ignored (skipped without git)',
	async () => {
		const {home, git, ask} = repository();
		expect(await ask('x.env')).toEqual({state: 'ignored', root: home});
		expect(await ask('settings.json')).toEqual({state: 'unprotected', root: home});
		expect(await ask('not/yet/there.json')).toEqual({state: 'unprotected', root: home});
		for (const name of ['settings.json', 'y.env']) writeFileSync(path.join(home, name), '{}');
		git('add', '-f', 'settings.json', 'y.env');
		expect(await ask('settings.json')).toEqual({state: 'tracked', root: home});
		expect(await ask('y.env')).toEqual({state: 'tracked', root: home});
	},
);

test.skipIf(!has('git'))('a worktree, whose .git is a file, is a repository (skipped without git)', async () => {
	const {home, git} = repository();
	git('add', '.gitignore');
	git('commit', '-qm', 'x');
	git('worktree', 'add', '-q', 'tree');
	const tree = path.join(home, 'tree');
	expect(await gitExposure(path.join(tree, 'a.env'), environment(home))).toEqual({state: 'ignored', root: tree});
	expect(await gitExposure(path.join(tree, 'a'), environment(home))).toEqual({state: 'unprotected', root: tree});
});

test.skipIf(!has('git'))('a link into a dotfiles repository is followed (skipped without git)', async () => {
	const {home, git} = repository();
	writeFileSync(path.join(home, 'settings.json'), '{}');
	git('add', 'settings.json');
	const user = newHome();
	symlinkSync(path.join(home, 'settings.json'), path.join(user, 'settings.json'));
	const machine = machineIn(user, {environment: environment(user)});
	expect(await machine.gitExposure(path.join(user, 'settings.json'))).toEqual({state: 'tracked', root: home});
});

test('a file outside of any repository has no exposure', async () => {
	const home = newHome();
	expect(await gitExposure(path.join(home, 'x'), environment(home))).toEqual({state: 'none'});
});

test('without git there is no exposure where no .git folder is above, else it cannot be told', async () => {
	const home = newHome();
	const none = {HOME: home, PATH: home};
	expect(await gitExposure(path.join(home, 'x'), none)).toEqual({state: 'none'});
	mkdirSync(path.join(home, '.git'));
	expect(await gitExposure(path.join(home, 'x'), none)).toEqual({
		state: 'cannot-tell',
		because: 'git is not installed',
	});
});

test.skipIf(!isRoot || !has('git'))('dubious ownership cannot be told (skipped unless root)', async () => {
	const {home, ask} = repository();
	chownSync(home, 65534, 65534);
	chownSync(path.join(home, '.git'), 65534, 65534);
	expect(await ask('x')).toMatchObject({state: 'cannot-tell', because: expect.stringContaining('dubious ownership')});
});

test.skipIf(!has('git'))('GIT_DIR of a hook does not answer for another repository (skipped without git)', async () => {
	const {home} = repository();
	const other = newHome();
	const inHook = {...environment(home), GIT_DIR: path.join(other, '.git'), GIT_WORK_TREE: other};
	expect(await gitExposure(path.join(home, 'x.env'), inHook)).toEqual({state: 'ignored', root: home});
});
