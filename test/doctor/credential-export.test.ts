// Tests awsCredentialExport with real commands in a throw-away home and a simulated account.

import {existsSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {expect, it} from 'vitest';
import {openAccount} from '../../source/account/open-account.ts';
import type {TimeLimits} from '../../source/account/time-limits.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {type GatherOptions, gatherSubject} from '../../source/doctor/gather/index.ts';
import type {Finding} from '../../source/finding.ts';
import {isFound} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {reportLayout} from '../../source/output/report-layout.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';
import {haiku, opus, sonnet} from './names.ts';

const good = {
	CLAUDE_CODE_USE_BEDROCK: '1',
	AWS_REGION: 'us-west-2',
	ANTHROPIC_MODEL: opus,
	ANTHROPIC_DEFAULT_OPUS_MODEL: opus,
	ANTHROPIC_DEFAULT_SONNET_MODEL: sonnet,
	ANTHROPIC_DEFAULT_HAIKU_MODEL: haiku,
};

/** Keys of the user build-bot, whom the healthy account knows beside the user of the profile dev. */
const secret = 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY';
const keys = {AccessKeyId: 'ASIAI44QH8DHBEXAMPLE', SecretAccessKey: secret, SessionToken: 'simulated-session-token'};
const prints = (value: unknown) => `echo '${JSON.stringify(value)}'`;

type Looking = {
	readonly env?: Readonly<Record<string, string>>;
	readonly file?: string;
	readonly options?: GatherOptions;
	readonly limits?: Partial<TimeLimits>;
};

async function look(
	on: TestWorld,
	command: string,
	{env = {}, file = '.claude/settings.json', options, limits}: Looking = {},
) {
	for (const folder of ['.claude', 'work/.claude']) await mkdir(path.join(on.home, folder), {recursive: true});
	await on.writeFile('.claude/settings.json', JSON.stringify({env: {...good, ...env}}));
	const whole = file === '.claude/settings.json' ? {env: {...good, ...env}} : {};
	await on.writeFile(file, JSON.stringify({...whole, awsCredentialExport: command}));
	const subject = await gatherSubject({
		account: openAccount({environment: on.environment, simulatedAws: on.aws.url, ...(limits && {limits})}),
		machine: on.ports.machine,
		environment: on.environment,
		cwd: path.join(on.home, 'work'),
		options: {demo: true, ...options},
		signal: AbortSignal.timeout(20_000),
	});
	const found = diagnose(subject);
	return {found, wrong: found.filter(isFound), who: titleOf(found, 'in-use-identity')};
}

const titleOf = (found: readonly Finding[], id: string) => found.find((one) => one.id === id)?.title;
const ids = (found: readonly Finding[]) => found.map(({id, status}) => `${status} ${id}`);

it.each([
	['as STS prints them', {Credentials: keys}],
	['as aws configure export-credentials prints them', {Version: 1, ...keys}],
])('All calls use the credentials that the command gives: %s', async (_, value) => {
	const {wrong, who, found} = await look(await startTestWorld('healthy'), prints(value), {env: {AWS_PROFILE: 'dev'}});
	expect(wrong).toEqual([]);
	expect(who).toContain('build-bot');
	expect(found.find(({id}) => id === 'in-use-identity')?.evidence).toContain('awsCredentialExport');
	expect(JSON.stringify(found)).not.toContain(secret);
});

it('The command runs in the working directory with the variables of the user settings, not with those of the project', async () => {
	const on = await startTestWorld('healthy');
	const command = `test "$WHO" = me && test -z "$EVIL" && test "$(basename "$PWD")" = work && ${prints(keys)}`;
	await mkdir(path.join(on.home, 'work/.claude'), {recursive: true});
	await on.writeFile('work/.claude/settings.json', JSON.stringify({env: {EVIL: '1', WHO: 'else'}}));
	const {who} = await look(on, command, {env: {WHO: 'me'}});
	// The project's WHO overrules the user's and is left out because it is the project's, so the command gets neither.
	expect(who).not.toContain('build-bot');
	await on.writeFile('work/.claude/settings.json', JSON.stringify({env: {EVIL: '1'}}));
	expect((await look(on, command, {env: {WHO: 'me'}})).who).toContain('build-bot');
});

it.each([
	['exit 3', 'did not return a valid value'],
	['true', 'did not return a valid value'],
	['/bin/date', 'printed something other than JSON'],
	[prints({...keys, SessionToken: undefined}), 'valid AWS STS output structure'],
	[prints([]), 'valid AWS STS output structure'],
	['no-such-program', 'not found'],
])('The finding of a failed command names the identity that Claude Code uses instead: %s', async (command, words) => {
	const {wrong, who} = await look(await startTestWorld('healthy'), command, {env: {AWS_PROFILE: 'dev'}});
	expect(ids(wrong)).toEqual(['fail credential-export-failed']);
	expect(wrong[0]?.because).toContain(words);
	expect(wrong[0]?.title).toContain('continues silently as Dev/jane@example.com in account 123456789012');
	expect(who).toContain('as Dev/jane@example.com');
	// What it would print may stand in its own arguments.
	expect(wrong[0]?.next[0]?.run).toBe(command.startsWith('echo') ? undefined : command);
});

it('The finding shows what the command writes to stderr, with secrets masked', async () => {
	const command = `echo 'Error loading SSO Token' >&2; echo '{\\"SecretAccessKey\\": \\"${secret}\\"} ${keys.AccessKeyId}' >&2; exit 1`;
	const {found, wrong} = await look(await startTestWorld('healthy'), command, {env: {AWS_PROFILE: 'dev'}});
	expect(wrong[0]?.because).toContain('Error loading SSO Token');
	expect(JSON.stringify(found)).not.toContain(secret);
	expect(JSON.stringify(found)).not.toContain(keys.AccessKeyId);
});

it('The finding of a failed command says so where there are no other credentials', async () => {
	const {wrong} = await look(await startTestWorld('healthy'), 'exit 1');
	expect(ids(wrong)).toContain('fail credential-export-failed');
	expect(wrong.find(({id}) => id === 'credential-export-failed')?.title).toContain('without any credentials');
});

it('Credentials that AWS refuses are no failure of the command', async () => {
	const {wrong} = await look(
		await startTestWorld('expired-keys'),
		prints({...keys, AccessKeyId: 'AKIAIOSFODNN7EXAMPLE'}),
	);
	expect(ids(wrong)).toEqual(['fail expired-token']);
	expect(wrong[0]?.next[0]?.run).toBeUndefined();
	expect(wrong[0]?.next[0]?.say).toContain('awsCredentialExport');
});

it('A command that waits is ended with all its children, and gets no input', async () => {
	const on = await startTestWorld('healthy');
	const mark = path.join(on.home, 'survived');
	const {wrong} = await look(on, `(sleep 1; touch ${mark}) & cat; sleep 30`, {
		env: {AWS_PROFILE: 'dev'},
		limits: {credentials: 400},
	});
	expect(ids(wrong)).toEqual(['fail credential-export-failed']);
	await sleep(1200);
	expect(existsSync(mark)).toBe(false);
	expect((await look(on, `cat; ${prints(keys)}`)).wrong).toEqual([]);
});

it.each([
	['the settings of the project', {file: 'work/.claude/settings.json'}, 'no repository makes this tool run'],
	['the local settings', {file: 'work/.claude/settings.local.json'}, 'no repository makes this tool run'],
	['--no-shell', {options: {noShell: true}}, '--no-shell'],
	['--offline', {options: {offline: true}}, '--offline'],
])('The command is not run: %s', async (_, looking, why) => {
	const on = await startTestWorld('healthy');
	const mark = path.join(on.home, 'ran');
	const {wrong} = await look(on, `touch ${mark}`, looking);
	expect(existsSync(mark)).toBe(false);
	expect(ids(wrong)).toEqual(['unknown credential-export-untested']);
	expect(wrong[0]?.because).toContain(why);
	expect(wrong[0]?.evidence).toContain(`awsCredentialExport=touch ${mark}`);
	expect(wrong[0]?.next[0]?.run).toBe('file' in looking ? undefined : `touch ${mark}`);
});

it.each([
	['the project sets it', './export', {file: 'work/.claude/settings.json'}],
	['it may open a browser', 'aws sso login --profile dev && ./export', {}],
	['--no-shell was given', './export', {options: {noShell: true}}],
	['--offline was given', './export', {options: {offline: true}}],
] as const)('What is said where the command is not run: %s', async (_, command, looking: Looking) => {
	const {found} = await look(await startTestWorld('healthy'), command, looking);
	const {block} = reportLayout({columns: 80, home: '/home/user', colour: false, invocation: installed});
	const untested = found.find(({id}) => id === 'credential-export-untested');
	expect(untested && block({...untested, evidence: ''}).join('\n')).toMatchSnapshot();
});

it('What is said where only the project holds the keys', async () => {
	const on = await startTestWorld('nothing-yet');
	for (const folder of ['.claude', 'work/.claude']) await mkdir(path.join(on.home, folder), {recursive: true});
	await on.writeFile('.claude/settings.json', JSON.stringify({env: good}));
	await on.writeFile(
		'work/.claude/settings.json',
		JSON.stringify({env: {AWS_ACCESS_KEY_ID: 'AKIAI44QH8DHBEXAMPLE', AWS_SECRET_ACCESS_KEY: secret}}),
	);
	const subject = await gatherSubject({
		account: openAccount({environment: on.environment, simulatedAws: on.aws.url}),
		machine: on.ports.machine,
		environment: on.environment,
		cwd: path.join(on.home, 'work'),
		options: {demo: true},
		signal: AbortSignal.timeout(20_000),
	});
	const {block} = reportLayout({columns: 80, home: '/home/user', colour: false, invocation: installed});
	const unknown = diagnose(subject).find(({id}) => id === 'identity-unknown');
	expect(unknown && block({...unknown, evidence: ''}).join('\n')).toMatchSnapshot();
});
