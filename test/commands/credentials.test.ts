// --credentials: what is suggested and written, what is refused, and that nothing of somebody else's is overwritten in silence.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {setUp, setUpIn} from './run-set-up.ts';

type Settings = {env: Record<string, string>; awsCredentialExport?: string; awsAuthRefresh?: string};

const settingsIn = (home: string): Settings =>
	JSON.parse(readFileSync(path.join(home, '.claude/settings.json'), 'utf8')) as Settings;

const renewing =
	'aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }';
const guarded = 'aws sts get-caller-identity --profile dev >/dev/null 2>&1 || aws sso login --profile dev';
/** A command of somebody else that works. */
const theirs = {
	'bin/my-credentials': `#!/bin/sh\necho '{"AccessKeyId": "ASIAIOSFODNN7EXAMPLE", "SecretAccessKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "SessionToken": "a-session-token-1234"}'\n`,
};

const setUpAgain = (home: string, ...words: string[]) =>
	setUpIn({files: {'.claude/settings.json': readFileSync(path.join(home, '.claude/settings.json'), 'utf8')}}, ...words);

describe('the command', () => {
	it.each([
		['healthy', [], renewing],
		['healthy', ['--profile', 'build'], 'aws sts get-session-token --profile build --output json'],
		['assumed-role', [], 'aws configure export-credentials --profile platform'],
		['credential-process', [], 'aws sts get-session-token --profile vault --output json'],
	])('is suggested where it was seen to work: %s %j', async (world, words, line) => {
		const {code, home, out} = await setUp(world, ...words);
		expect(code).toBe(0);
		expect(settingsIn(home).awsCredentialExport).toBe(line);
		expect(settingsIn(home).env).not.toHaveProperty('AWS_PROFILE');
		expect(readFileSync(path.join(home, '.config/claude-bedrock-setup/bedrock.env'), 'utf8')).not.toMatch(
			/AWS_PROFILE/,
		);
		expect(out).toContain('see neither an AWS profile nor keys');
	});

	it('is not suggested where the browser is on another machine, which is where nobody sees it sign in', async () => {
		const {home} = await setUpIn({environment: {SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'}});
		expect(settingsIn(home).awsCredentialExport).toBeUndefined();
		expect(settingsIn(home).awsAuthRefresh).toContain('|| aws sso login --use-device-code --no-browser --profile dev');
	});

	it.each([
		['--write', 'dotenv'],
		['--settings', 'project'],
	])('is not suggested with %s %s', async (...words) => {
		const {code, home} = await setUp(
			'healthy',
			...words,
			...(words[0] === '--settings' ? ['--write', 'settings'] : []),
		);
		expect(code).toBe(0);
		expect(readFileSync(path.join(home, '.config/claude-bedrock-setup/config.json'), 'utf8')).toContain('"profile"');
	});

	it('replaces AWS_PROFILE only where it is asked for: a re-run keeps what is set now', async () => {
		const {home} = await setUp('healthy', '--credentials', 'profile');
		expect(settingsIn(home)).toMatchObject({env: {AWS_PROFILE: 'dev'}, awsAuthRefresh: guarded});
		const kept = await setUpAgain(home);
		expect(settingsIn(kept.home).env.AWS_PROFILE).toBe('dev');
		const changed = await setUpAgain(home, '--credentials', 'export');
		expect(settingsIn(changed.home)).toMatchObject({awsCredentialExport: renewing});
		expect(settingsIn(changed.home).awsAuthRefresh).toBeUndefined();
		expect(settingsIn(changed.home).env).not.toHaveProperty('AWS_PROFILE');
	});

	it('is kept on a re-run and on switch, with its AWS profile', async () => {
		const {home} = await setUp('healthy', '--profile', 'build', '--region', 'us-west-2');
		const again = await setUpAgain(home, '--region', 'eu-central-1');
		expect(settingsIn(again.home).awsCredentialExport).toContain('--profile build');
	});
});

describe('is refused, and nothing is written', () => {
	it.each([
		['healthy', 2, ['--credentials', 'export', '--write', 'dotenv'], 'reads the command from its settings file'],
		['healthy', 2, ['--credentials', 'export', '--settings', 'project'], 'colleagues share the settings'],
		['healthy', 2, ['--credentials', 'api-key'], 'AWS_BEARER_TOKEN_BEDROCK is not set'],
		['iam-user', 2, ['--credentials', 'export'], 'needs an AWS profile'],
		['api-key', 2, ['--credentials', 'export'], 'The sign-in is the Bedrock API key'],
	] as const)('%s, exit %i: %j', async (world, exit, words, because) => {
		const run = setUp(world, ...words);
		const text = await run.then(
			({code, err}) => {
				expect(code).toBe(exit);
				return err;
			},
			(error: unknown) => String(error),
		);
		expect(text).toContain(because);
	});

	it('where the AWS CLI is of version 1, which is then told', async () => {
		const {code, err, home} = await setUpIn(
			{files: {'bin/aws': '#!/bin/sh\n[ "$1" = --version ] && echo \'aws-cli/1.45.11 Python/3.11.7\' || exit 2\n'}},
			...['--credentials', 'export'],
		);
		expect(code).toBe(1);
		expect(err).toContain('The AWS CLI here is version 1.45.11');
		expect(() => settingsIn(home)).toThrow();
	});

	it('where the command gives the credentials of somebody else', async () => {
		const other = `#!/bin/sh\necho '{"AccessKeyId": "ASIAI44QH8DHBEXAMPLE", "SecretAccessKey": "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY", "SessionToken": "a-session-token-1234"}'\n`;
		const {code, err, out} = await setUpIn({files: {'bin/aws': other}}, '--credentials', 'export');
		expect(code).toBe(1);
		expect(err).toContain('gives the credentials of arn:aws:iam::123456789012:user/automation/build-bot');
		expect(out + err).not.toContain('je7MtGbClwBF');
	});
});

test('without --credentials, an AWS CLI that cannot export leads to AWS_PROFILE, and trying it never signs in', async () => {
	const {code, home} = await setUpIn({files: {'bin/aws': '#!/bin/sh\necho "$*" >>"$HOME/calls"\nexit 2\n'}});
	expect(code).toBe(0);
	expect(settingsIn(home)).toMatchObject({env: {AWS_PROFILE: 'dev'}, awsAuthRefresh: guarded});
	expect(readFileSync(path.join(home, 'calls'), 'utf8')).toBe(
		'configure export-credentials --profile dev\n--version\n',
	);
});

describe('a command that somebody else wrote', () => {
	const inHome = 'sh "$HOME/bin/my-credentials"';
	const settings = {'.claude/settings.json': JSON.stringify({awsCredentialExport: inHome})};

	it('signs in, is kept, and its answer is proven', async () => {
		const {code, home, err} = await setUpIn({files: {...theirs, ...settings}}, '--region', 'us-west-2');
		expect(err).toContain('Every model that was chosen answers');
		expect(code).toBe(0);
		expect(settingsIn(home)).toMatchObject({awsCredentialExport: inHome});
		expect(settingsIn(home).env).not.toHaveProperty('AWS_PROFILE');
	});

	it('is kept beside another sign-in, and the person is told what that means', async () => {
		const {home, err} = await setUpIn({files: {...theirs, ...settings}}, '--profile', 'dev');
		expect(settingsIn(home).awsCredentialExport).toBe(inHome);
		expect(err).toContain('stays as somebody wrote it');
	});

	it.each([
		['export', renewing],
		['profile', undefined],
	])('is replaced by --credentials %s', async (word, line) => {
		const {home, out} = await setUpIn({files: {...theirs, ...settings}}, '--profile', 'dev', '--credentials', word);
		expect(settingsIn(home).awsCredentialExport).toBe(line);
		expect(out).toMatch(/awsCredentialExport +sh … →/);
	});
});

test('an API key in the environment beside an AWS profile is used, and never switched off without a word', async () => {
	const key = {AWS_BEARER_TOKEN_BEDROCK: `ABSK${'a1B2c3D4'.repeat(6)}`};
	const {home, err} = await setUpIn({environment: key}, '--profile', 'dev');
	expect(err).toContain('It is switched off for Claude Code');
	expect(settingsIn(home).env.AWS_BEARER_TOKEN_BEDROCK).toBe('');
	const used = await setUpIn({world: 'api-key'}, '--credentials', 'api-key');
	expect(used.code).toBe(0);
	expect(settingsIn(used.home).env).not.toHaveProperty('AWS_BEARER_TOKEN_BEDROCK');
});

test('another awsAuthRefresh stays beside the command, and the person is told what it does', async () => {
	const mine = JSON.stringify({awsAuthRefresh: 'aws sso login --profile dev'});
	const {home, out} = await setUpIn({files: {'.claude/settings.json': mine}});
	expect(settingsIn(home).awsAuthRefresh).toBe('aws sso login --profile dev');
	expect(out).toContain('awsAuthRefresh');
	expect(out).toContain('at every start where the default AWS credentials do not work');
	expect(out).toContain('--auth-refresh replace');
});

describe('--auth-refresh replace', () => {
	const replaced = (awsAuthRefresh: string, ...words: string[]) =>
		setUpIn(
			{files: {'.claude/settings.json': JSON.stringify({awsAuthRefresh})}},
			'--auth-refresh',
			'replace',
			...words,
		);

	it('takes out what does harm beside the command, and says so', async () => {
		const {code, home, out} = await replaced('aws sso login --profile dev');
		expect(code).toBe(0);
		expect(settingsIn(home)).not.toHaveProperty('awsAuthRefresh');
		expect(out).toContain('was written by somebody else. It is taken out.');
	});

	it('writes a guarded one for the AWS profile in use', async () => {
		const {home, out} = await replaced('aws sso login --profile old', '--credentials', 'profile');
		expect(settingsIn(home).awsAuthRefresh).toBe(guarded);
		expect(out).toContain('was written by somebody else. It is replaced.');
	});

	it('leaves alone what does no harm', async () => {
		const other = 'aws sts get-caller-identity || /opt/sign-in';
		expect(settingsIn((await replaced(other)).home).awsAuthRefresh).toBe(other);
	});

	it('is undone to the byte', async () => {
		const {home, on} = await replaced('aws sso login --profile dev');
		await on.ports.machine.undo();
		expect(settingsIn(home)).toEqual({awsAuthRefresh: 'aws sso login --profile dev'});
	});
});
