// Signing in with the AWS CLI: the words it is given, and what a failure says. A script stands in for `aws`.
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {signInCommand, signInWithCli} from '../../source/machine/sign-in-with-cli.ts';
import {newHome, problemOf} from './home.ts';

function withAws(script: string) {
	const home = newHome();
	mkdirSync(path.join(home, 'bin'));
	const aws = path.join(home, 'bin/aws');
	writeFileSync(aws, `#!/bin/sh\n${script}\n`);
	chmodSync(aws, 0o755);
	return {home, environment: {HOME: home, PATH: `${home}/bin:/usr/bin:/bin`}};
}

test.each([
	['sso', ['sso', 'login', '--profile', "my 'dev' profile"]],
	['login', ['login', '--profile', "my 'dev' profile"]],
] as const)('the profile of a sign-in with %s arrives as one word', async (kind, words) => {
	const {home, environment} = withAws('printf "%s\\n" "$@" >"$HOME/words"');
	await signInWithCli({kind, profile: "my 'dev' profile"}, environment);
	expect(readFileSync(path.join(home, 'words'), 'utf8').trim().split('\n')).toEqual(words);
});

test('a CLI that fails is the Problem sign-in-failed', async () => {
	const {environment} = withAws('exit 255');
	const problem = await problemOf(signInWithCli({kind: 'sso', profile: 'dev'}, environment));
	expect(problem).toMatchObject({
		code: 'sign-in-failed',
		because: 'aws sso login --profile dev ended with exit code 255. What it printed is above.',
	});
	expect(problem.next[0]?.run).toBe('aws sso login --profile dev');
});

test('a CLI that does not finish making a profile says so', async () => {
	const {environment} = withAws('exit 1');
	expect((await problemOf(signInWithCli({kind: 'configure-sso'}, environment))).code).toBe('sign-in-failed');
});

test('without the CLI the Problem tells how to install it, and the command for later', async () => {
	const problem = await problemOf(signInWithCli({kind: 'sso', profile: 'dev'}, {PATH: '/nonexistent'}));
	expect(problem).toMatchObject({code: 'aws-cli-missing'});
	expect(problem.next.map(({run}) => run)).toEqual([undefined, 'aws sso login --profile dev']);
});

test('a file named aws that cannot be run is a Problem with the words of the system', async () => {
	const {home, environment} = withAws('exit 0');
	chmodSync(path.join(home, 'bin/aws'), 0o644);
	const problem = await problemOf(signInWithCli({kind: 'sso', profile: 'dev'}, {...environment, PATH: `${home}/bin`}));
	expect(problem.because).toContain('EACCES');
});

test('an abort ends the sign-in', async () => {
	const {environment} = withAws('exec sleep 60');
	const stop = new AbortController();
	const signing = signInWithCli({kind: 'sso', profile: 'dev', signal: stop.signal}, environment);
	setImmediate(() => stop.abort());
	expect((await problemOf(signing)).code).toBe('cancelled');
	expect((await problemOf(signInWithCli({kind: 'sso', profile: 'dev', signal: stop.signal}, environment))).code).toBe(
		'cancelled',
	);
});

test('Ctrl-C in the CLI is a cancellation', async () => {
	for (const script of ['kill -INT $$', 'exit 130']) {
		const {environment} = withAws(script);
		expect((await problemOf(signInWithCli({kind: 'sso', profile: 'dev'}, environment))).code).toBe('cancelled');
	}
	expect(process.listenerCount('SIGINT')).toBe(0);
});

test('the command to paste quotes what needs it', () => {
	expect(signInCommand({kind: 'login', profile: "it's"})).toEqual({
		posix: `aws login --profile 'it'\\''s'`,
		fish: `aws login --profile 'it\\'s'`,
		pwsh: `aws login --profile 'it''s'`,
	});
	expect(signInCommand({kind: 'sso', profile: 'Dev-1.x'})).toBe('aws sso login --profile Dev-1.x');
});

test('another program can take the place of aws', async () => {
	const {home, environment} = withAws('exit 1');
	const program = ['/bin/sh', '-c', 'printf "%s " "$@" >"$HOME/words"', 'stand-in'] as const;
	await signInWithCli({kind: 'sso', profile: 'dev', program}, environment);
	expect(readFileSync(path.join(home, 'words'), 'utf8')).toBe('sso login --profile dev ');
});
