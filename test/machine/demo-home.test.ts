// The home of --demo, entered by a process of its own: which environment that has, and where it is.
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {Problem} from '../../source/problem.ts';
import {headedProblem} from '../problem-texts.ts';
import {bundle} from './bundle.ts';
import {newHome} from './home.ts';

let probe = '';
beforeAll(async () => {
	probe = await bundle(new URL('./demo-probe.ts', import.meta.url));
});
afterAll(() => rmSync(probe, {force: true}));

const enter = (environment: Record<string, string>, cwd: string, ...words: string[]) =>
	JSON.parse(execFileSync(process.execPath, [probe, ...words], {env: environment, cwd, encoding: 'utf8'}));

test('the demo keeps only the terminal and the PATH, and gets a home, a project and a shell', () => {
	const home = newHome();
	const theirs = {
		...{HOME: home, XDG_CONFIG_HOME: home, ZDOTDIR: home, USER: 'me', SHELL: '/bin/fish', TMPDIR: home},
		...{AWS_PROFILE: 'real', AWS_ACCESS_KEY_ID: 'fake', ANTHROPIC_API_KEY: 'fake', CLAUDE_CONFIG_DIR: home},
		...{HTTPS_PROXY: 'http://127.0.0.1:9', NODE_OPTIONS: '', TERM: 'xterm', LC_ALL: 'C', PATH: '/bin', NO_COLOR: '1'},
	};
	const entered = enter(theirs, home);
	const {HOME, ...others} = entered.environment;
	expect(others).toEqual({
		...{TERM: 'xterm', LC_ALL: 'C', PATH: '/bin', NO_COLOR: '1'},
		...{SHELL: '/bin/bash', AWS_EC2_METADATA_DISABLED: 'true'},
	});
	expect(entered).toMatchObject({
		home: HOME,
		cwd: path.join(HOME, 'project'),
		homedir: HOME,
		really: path.join(HOME, 'project'),
	});
	expect(statSync(HOME).mode & 0o777).toBe(0o700);
	expect(readdirSync(HOME)).toEqual(['project']);
	rmSync(HOME, {recursive: true});
});

test('a given folder is used again, and what the caller adds comes last', () => {
	const here = newHome();
	const first = enter({PATH: '/bin'}, here, 'mine', '{"SHELL": "/bin/zsh", "AWS_REGION": "us-east-1"}');
	expect(first.home).toBe(path.join(here, 'mine'));
	expect(first.environment).toMatchObject({SHELL: '/bin/zsh', AWS_REGION: 'us-east-1'});
	mkdirSync(path.join(first.home, '.claude'));
	expect(enter({PATH: '/bin'}, here, 'mine', '{}').home).toBe(first.home);
	expect(readdirSync(first.home).toSorted()).toEqual(['.claude', 'project']);
});

test('a folder that cannot be created is a Problem', () => {
	const here = newHome();
	expect(enter({PATH: '/bin'}, here, '/dev/null/x', '{}')).toMatchObject({
		problem: {because: expect.stringMatching(/ENOTDIR/)},
	});
});

test('a folder that cannot be made is a Problem that says why', () => {
	const home = newHome();
	writeFileSync(path.join(home, 'file'), '');
	const {problem} = enter({PATH: '/bin'}, home, path.join(home, 'file/below'));
	expect(
		headedProblem('a folder below a file', new Problem(problem)).replaceAll(home, '/home/me'),
	).toMatchInlineSnapshot(`
		"# a folder below a file
		error: The home of the demo cannot be made
		  ENOTDIR: not a directory, mkdir '/home/me/file/below'
		hint: Look at the file, then run this again
		  ls -l '/home/me/file/below'
		"
	`);
});
