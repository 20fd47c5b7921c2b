// Runs the real Claude Code on the settings that set-up wrote: whose credentials it signs with, and what the tools see that it starts.
import {spawn} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {initialToken} from '../../source/simulated-aws/home-files.ts';
import {ssoToken, ssoTokenFile} from '../../source/simulated-aws/home-tokens.ts';
import {setUpIn} from '../commands/run-set-up.ts';
import type {TestWorld} from '../test-world.ts';

const program = process.env.CLAUDE_CODE_BIN ?? '';

const build =
	'[build]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY\n';
/** A turn that these keys sign was signed by somebody else than the profile `dev`. */
const otherDefault =
	'[default]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\naws_secret_access_key = je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY\nregion = us-west-2\n';

async function setUp(credentials: string, ...words: string[]): Promise<TestWorld> {
	const files = credentials ? {'.aws/credentials': build + credentials} : {};
	const {code, on} = await setUpIn({files}, '--write', 'settings', ...words);
	expect(code).toBe(0);
	countLogins(on.home);
	return on;
}

/** Notes every call of the stand-in for the AWS CLI. */
function countLogins(home: string): void {
	const file = path.join(home, 'bin', 'aws');
	const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
	writeFileSync(file, [first, `echo "$*" >>'${home}/aws-calls'`, ...rest].join('\n'));
}

const awsCalls = (home: string) =>
	existsSync(path.join(home, 'aws-calls')) ? readFileSync(path.join(home, 'aws-calls'), 'utf8').trim().split('\n') : [];

const endSession = (home: string) => writeFileSync(path.join(home, ssoTokenFile('corp')), ssoToken(initialToken, -60));

/** One turn in which the model has Claude Code run `env`, and the turn that answers the result. */
async function turn({environment, home, aws}: TestWorld): Promise<{tools: string; signers: string[]}> {
	const file = path.join(home, 'seen');
	const before = aws.requests.length;
	const prompt = `Use the tool Bash with ${JSON.stringify({command: `env >'${file}'`, description: 'look'})}`;
	const env = {
		...environment,
		CLAUDE_CODE_USE_BEDROCK: '1',
		ANTHROPIC_BEDROCK_BASE_URL: aws.url,
		AWS_ENDPOINT_URL: aws.url,
		CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
		DISABLE_TELEMETRY: '1',
		DISABLE_AUTOUPDATER: '1',
		CLAUDE_CODE_MAX_RETRIES: '0',
	};
	await new Promise<void>((resolve, reject) => {
		const child = spawn(program, ['-p', prompt, '--allowedTools', 'Bash'], {cwd: home, env, stdio: 'ignore'});
		const timer = setTimeout(() => child.kill('SIGKILL'), 40_000);
		child.on('error', reject);
		child.on('exit', () => {
			clearTimeout(timer);
			resolve();
		});
	});
	const turns = aws.requests.slice(before).filter(({operation}) => operation === 'InvokeModelWithResponseStream');
	return {
		tools: existsSync(file) ? readFileSync(file, 'utf8') : 'nothing ran',
		signers: [...new Set(turns.map(({principal = 'nobody', status}) => `${principal.split('/').at(-1)} ${status}`))],
	};
}

const lineOf = (name: string) => new RegExp(`^${name}=`, 'm');

describe.skipIf(!existsSync(program))('the real Claude Code (skipped without CLAUDE_CODE_BIN)', () => {
	it('signs with a command that its tools know nothing of', async () => {
		const on = await setUp(otherDefault, '--profile', 'dev');
		const {tools, signers} = await turn(on);
		expect(signers).toEqual(['jane@example.com 200']);
		expect(tools).toMatch(lineOf('AWS_REGION'));
		for (const name of ['AWS_PROFILE', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])
			expect(tools).not.toMatch(lineOf(name));
		expect(awsCalls(on.home).filter((call) => call.includes('login'))).toEqual([]);
	}, 90_000);

	it.each([
		['and there are no other credentials', ''],
		['although the default AWS profile has keys of somebody else', otherDefault],
	])(
		'renews a session that has ended once and answers, %s',
		async (_, credentials) => {
			const on = await setUp(credentials, '--profile', 'dev');
			endSession(on.home);
			const {signers} = await turn(on);
			expect(signers).toEqual(['jane@example.com 200']);
			expect(awsCalls(on.home).filter((call) => call.includes('login'))).toEqual(['sso login --profile dev']);
		},
		90_000,
	);

	it('hands the AWS profile to its tools where AWS_PROFILE names it, and renews that session as well', async () => {
		const on = await setUp('', '--credentials', 'profile');
		const {tools, signers} = await turn(on);
		expect(signers).toEqual(['jane@example.com 200']);
		expect(tools).toMatch(/^AWS_PROFILE=dev$/m);
		endSession(on.home);
		expect((await turn(on)).signers).toEqual(['jane@example.com 200']);
		expect(awsCalls(on.home).filter((call) => call.includes('login'))).toEqual(['sso login --profile dev']);
	}, 120_000);

	it('signs with a session token that the long-term keys of an AWS profile got', async () => {
		const on = await setUp('', '--profile', 'build');
		expect(readFileSync(path.join(on.home, '.claude/settings.json'), 'utf8')).toContain('get-session-token');
		expect((await turn(on)).signers).toEqual(['build-bot 200']);
	}, 90_000);
});
