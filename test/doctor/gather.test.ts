// Tests the doctor as a whole in simulated accounts: the real adapters, a home on the disk, and the findings there.

import {existsSync} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {gatherSubject} from '../../source/doctor/gather/index.ts';
import type {Subject} from '../../source/doctor/subject.ts';
import {isFound} from '../../source/finding.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {posixSnippet, posixStartUpLine} from '../../source/plan/snippet/posix.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';

async function settings(
	on: TestWorld,
	env: Readonly<Record<string, string>>,
	file = '.claude/settings.json',
): Promise<void> {
	await mkdir(path.dirname(path.join(on.home, file)), {recursive: true});
	await writeFile(path.join(on.home, file), JSON.stringify({env}, undefined, '\t'));
}

const good = {
	CLAUDE_CODE_USE_BEDROCK: '1',
	AWS_PROFILE: 'dev',
	AWS_REGION: 'us-west-2',
	ANTHROPIC_MODEL: 'us.anthropic.claude-opus-5-5',
	ANTHROPIC_DEFAULT_OPUS_MODEL: 'us.anthropic.claude-opus-5-5',
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'us.anthropic.claude-sonnet-5-5',
	ANTHROPIC_DEFAULT_HAIKU_MODEL: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
};

async function look(on: TestWorld, options = {}): Promise<Subject> {
	const {account, machine} = on.ports;
	const signal = AbortSignal.timeout(20_000);
	return gatherSubject({
		account,
		machine,
		environment: on.environment,
		cwd: on.home,
		options: {demo: true, noShell: true, ...options},
		signal,
	});
}

const wrong = (subject: Subject) =>
	diagnose(subject).flatMap((each) => (isFound(each) ? [`${each.status} ${each.id}`] : []));

it('The doctor finds nothing wrong in a healthy account', async () => {
	const on = await startTestWorld('healthy');
	await settings(on, good);
	expect(wrong(await look(on))).toEqual([]);
});

it.each([
	['expired-sso', ['fail sso-not-signed-in']],
	['never-signed-in', ['fail sso-not-signed-in']],
	['console-login', ['fail login-not-signed-in']],
	['expired-keys', ['fail expired-token']],
	['invalid-keys', ['fail invalid-token']],
	['wrong-secret', ['fail signature-mismatch']],
	['clock-skew', ['fail clock-skew']],
	['api-key', []],
	['api-key-expired', ['fail api-key-expired']],
	['api-key-invalid', ['fail api-key-refused']],
	['api-key-denied', ['fail api-key-not-allowed']],
	['federated', []],
	['iam-user', []],
	['no-iam-rights', []],
	['simulator-too-strict', []],
	['assumed-role', []],
	['root', []],
	['haiku-denied', ['fail policy-lacks-destination']],
	['invoke-only', ['fail policy-lacks-permission', 'fail stream-denied']],
	['own-profiles-only', ['fail policy-lacks-permission']],
	['boundary', ['fail explicit-deny']],
	['scp-plain', ['fail explicit-deny']],
	['claude-cli-denied', ['fail user-agent-denied', 'unknown simulation-disagrees']],
	['scp-region', ['fail destination-denied', 'unknown simulation-disagrees']],
	['session-policy', ['fail session-policy', 'unknown simulation-disagrees']],
	['marketplace', ['unknown model-not-subscribed']],
	['first-use', ['unknown model-not-subscribed']],
	['use-case-form', ['unknown use-case-missing']],
	['end-of-life', ['fail model-ended']],
	['legacy', ['fail model-legacy']],
	['account-not-authorized', ['fail account-restricted']],
	['list-denied', ['unknown list-not-allowed']],
	['throttled', ['warn throttled-requests']],
	['stream-breaks', ['warn throttled-tokens']],
	['daily-quota', ['warn throttled-per-day']],
	['unavailable', ['warn service-trouble']],
	['proxy-page', ['fail block-page', 'unknown access-not-tried']],
	['gateway-stream', ['fail gateway-stream', 'unknown access-not-tried']],
	['nothing-yet', ['fail pin-not-listed']],
	['opt-in-region-off', ['fail pin-other-geography', 'fail region-not-enabled']],
])('The doctor recognises what is wrong in the world %s', async (world, expected) => {
	const on = await startTestWorld(world);
	const signIns = await on.ports.account.signIns();
	const keys = on.environment.AWS_ACCESS_KEY_ID ?? on.environment.AWS_BEARER_TOKEN_BEDROCK;
	const profile = keys ? undefined : signIns.find((each) => each.profile)?.profile;
	const place = (signIns.find((each) => each.profile === profile) ?? signIns[0])?.region ?? 'us-west-2';
	await settings(on, {...good, AWS_PROFILE: profile ?? '', AWS_REGION: place});
	expect([...new Set(wrong(await look(on)))]).toEqual(expected);
});

it.each([
	['deleted-profile', 'profile-gone'],
	['wrong-region-arn', 'pin-other-region'],
	['on-demand', 'model-needs-profile'],
])('The doctor recognises what is wrong with the saved settings of the world %s', async (world, id) => {
	expect(wrong(await look(await startTestWorld(world)))).toContain(`fail ${id}`);
});

it.each([
	['scp-global', 'global-denied'],
	['global-missing-regionless', 'policy-lacks-destination'],
])('The doctor recognises that global profiles are refused in the world %s', async (world, id) => {
	const on = await startTestWorld(world);
	const global = Object.fromEntries(
		Object.entries(good).map(([name, value]) => [name, value.replace(/^us\./, 'global.')]),
	);
	await settings(on, global);
	expect(wrong(await look(on))).toContain(`fail ${id}`);
});

it('The doctor asks AWS nothing with --offline', async () => {
	const on = await startTestWorld('healthy');
	await settings(on, good);
	const before = Object.keys(on.ports.account.requests()).length;
	expect(wrong(await look(on, {offline: true}))).toEqual(['unknown identity-unknown']);
	expect(Object.keys(on.ports.account.requests())).toHaveLength(before);
});

it('The doctor calls no model with --no-probe, and reports what is then unknown', async () => {
	const on = await startTestWorld('healthy');
	await settings(on, good);
	expect(wrong(await look(on, {noProbe: true}))).toEqual(['unknown access-not-tried']);
	expect(Object.keys(on.ports.account.requests()).filter((name) => name.startsWith('InvokeModel'))).toEqual([]);
});

it('The doctor reads the project, the start-up files, the agents and the caches of Claude Code', async () => {
	const on = await startTestWorld('healthy');
	await settings(on, good);
	await mkdir(path.join(on.home, 'work', '.claude', 'agents'), {recursive: true});
	await mkdir(path.join(on.home, '.claude', 'cache'), {recursive: true});
	await settings(on, {ANTHROPIC_MODEL: 'us.anthropic.claude-sonnet-5-5'}, 'work/.claude/settings.json');
	await on.writeFile('work/.claude/agents/review.md', '---\nname: review\nmodel: fable\n---\nLook.\n');
	await on.writeFile('work/.env', 'ANTHROPIC_BEDROCK_BASE_URL=https://gateway.invalid\n');
	await on.writeFile('.bashrc', 'ANTHROPIC_AUTH_TOKEN=not-a-real-token\n');
	await on.writeFile(
		'.claude/cache/model-access.json',
		'{"version":1,"entries":{"a":{"us.anthropic.claude-opus-5-5":{"s":"refused","at":1}}}}',
	);
	const {account, machine} = on.ports;
	const options = {demo: true, noShell: true};
	const subject = await gatherSubject({
		account,
		machine,
		environment: on.environment,
		cwd: path.join(on.home, 'work'),
		options,
		signal: AbortSignal.timeout(20_000),
	});
	expect(wrong(subject)).toEqual(
		[
			'fail agent-models',
			'warn project-overrides',
			'warn not-exported',
			'warn stray-dotenv',
			'warn remembered-refusals',
		].toSorted((left, right) => wrong(subject).indexOf(left) - wrong(subject).indexOf(right)),
	);
});

it('A settings file that Claude Code ignores is reported first, with line and column', async () => {
	const on = await startTestWorld('healthy');
	await mkdir(path.join(on.home, '.claude'), {recursive: true});
	await on.writeFile('.claude/settings.json', '{\n\t"env": {"CLAUDE_CODE_USE_BEDROCK": "1",}\n}\n');
	const [first] = diagnose(await look(on, {offline: true}));
	expect(first).toMatchObject({id: 'settings-void', because: expect.stringContaining('Line 2, column 41')});
});

const installed = (shell: string) => ['/bin', '/usr/bin'].some((folder) => existsSync(path.join(folder, shell)));

it.each((['bash', 'zsh'] as const).filter(installed))(
	'The variables that the shell snippet gives to claude alone count, in %s',
	async (shell) => {
		const on = await startTestWorld('healthy', {SHELL: `/bin/${shell}`});
		const machine = openMachine({environment: on.environment, cwd: on.home, demo: true});
		const dotenvPath = path.join(machine.configDir, 'bedrock.env');
		await mkdir(machine.configDir, {recursive: true});
		await writeFile(
			dotenvPath,
			Object.entries(good)
				.map(([name, value]) => `${name}=${value}\n`)
				.join(''),
		);
		const look = () =>
			gatherSubject({
				account: on.ports.account,
				machine,
				environment: on.environment,
				cwd: on.home,
				options: {demo: true, offline: true},
				signal: AbortSignal.timeout(20_000),
			});
		expect(wrong(await look())).toContain('fail bedrock-off');
		const generated = path.join(machine.configDir, `shell.${shell}`);
		await writeFile(generated, posixSnippet({shell, scope: 'claude', dotenvPath}));
		await on.writeFile(`.${shell}rc`, `# ${posixStartUpLine(generated)}\n`);
		expect(wrong(await look())).toContain('fail bedrock-off');
		await on.writeFile(`.${shell}rc`, `${posixStartUpLine(generated)}\n`);
		const subject = await look();
		expect(wrong(subject)).toEqual(['warn auto-mode-model', 'unknown identity-unknown']);
		expect(subject.values.get('AWS_REGION')?.winner).toEqual({layer: 'dotenv', path: dotenvPath, line: 3});
		expect(subject.shell.state).toBe('known');
		expect(subject.newTerminalValues.get('AWS_REGION')?.value).toBe('us-west-2');
		await rm(generated);
		await on.writeFile(`.${shell}rc`, posixSnippet({shell, scope: 'claude', dotenvPath}));
		expect((await look()).values.get('AWS_REGION')?.winner).toEqual(subject.values.get('AWS_REGION')?.winner);
	},
);

it('A value that only a new terminal exports is reported', async () => {
	const on = await startTestWorld('healthy', {SHELL: '/bin/bash'});
	const machine = openMachine({environment: on.environment, cwd: on.home, demo: true});
	await on.writeFile('.bashrc', 'export AWS_DEFAULT_REGION=eu-west-1\n');
	await settings(on, good);
	const {account} = on.ports;
	const options = {demo: true, offline: true};
	const subject = await gatherSubject({
		account,
		machine,
		environment: on.environment,
		cwd: on.home,
		options,
		signal: AbortSignal.timeout(20_000),
	});
	expect(wrong(subject)).toContain('warn new-terminal');
	const found = diagnose(subject).find(({id}) => id === 'new-terminal');
	expect(found?.evidence).toContain('AWS_DEFAULT_REGION: not set here; eu-west-1 in a new terminal');
});
