// The commands for credentials: what is written, what is tried of it, and that set-up knows its own again.
import {execFileSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {
	exportCommand,
	isGuardedRefresh,
	isOwnRefreshCommand,
	ownExportCommand,
	refreshCommand,
} from '../../source/claude-code/credential-commands.ts';
import {shownCommand} from '../../source/claude-code/shown-value.ts';

const dev = {profile: 'dev', login: {how: 'sso', profile: 'dev'}} as const;

test('an SSO profile gets a command that signs in again by itself, and of it only the reading is tried', () => {
	expect(exportCommand('session', dev, 'linux')).toEqual({
		line: 'aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }',
		reads: 'aws configure export-credentials --profile dev',
	});
});

test('cmd.exe gets its own form', () => {
	expect(exportCommand('session', dev, 'win32')?.line).toBe(
		'aws configure export-credentials --profile dev || (aws sso login --profile dev 1>&2 && aws configure export-credentials --profile dev)',
	);
	expect(exportCommand('session', {profile: 'my team'}, 'win32')?.line).toBe(
		'aws configure export-credentials --profile "my team"',
	);
	expect(exportCommand('session', {profile: '50%'}, 'win32')).toBeUndefined();
});

test('long-term keys get a session token from AWS', () => {
	expect(exportCommand('long-term', {profile: 'build'}, 'linux')?.line).toBe(
		'aws sts get-session-token --profile build --output json',
	);
});

test('a profile named default is named, so that keys of the environment do not step in', () => {
	expect(exportCommand('session', {profile: 'default'}, 'linux')?.line).toContain('--profile default');
});

test('a refresh looks first whether the credentials work, and shows a code where the browser is elsewhere', () => {
	expect(refreshCommand(dev, 'linux')).toBe(
		'aws sts get-caller-identity --profile dev >/dev/null 2>&1 || aws sso login --profile dev',
	);
	expect(refreshCommand({...dev, browserElsewhere: true}, 'linux')).toContain('--use-device-code --no-browser');
	expect(refreshCommand({profile: 'build'}, 'linux')).toBeUndefined();
});

describe('set-up knows its own commands again', () => {
	const name = fc.stringMatching(/^[\w@+:,./-]{1,12}$/);
	const source = fc.record({
		profile: name,
		login: fc.option(fc.record({how: fc.constantFrom('sso' as const, 'login' as const), profile: name}), {
			nil: undefined,
		}),
	});
	const platform = fc.constantFrom('linux', 'win32');

	it('with their profile, and shows them whole', () => {
		fc.assert(
			fc.property(source, fc.constantFrom('session' as const, 'long-term' as const), platform, (of, way, on) => {
				const {login, profile} = of;
				const command = exportCommand(way, {profile, ...(login && {login})}, on);
				if (!command) throw new Error('no command');
				expect(ownExportCommand(command.line)?.profile).toBe(profile);
				expect(ownExportCommand(command.line)?.reads).toBe(command.reads);
				expect(shownCommand(command.line)).toBe(command.line);
			}),
		);
	});

	it('also those that renew a session', () => {
		fc.assert(
			fc.property(source, fc.boolean(), platform, ({profile, login}, browserElsewhere, on) => {
				const line = refreshCommand({profile, ...(login && {login}), browserElsewhere}, on);
				if (line === undefined) return;
				expect(isOwnRefreshCommand(line)).toBe(true);
				expect(isGuardedRefresh(line)).toBe(true);
			}),
		);
	});

	it.each([
		'aws configure export-credentials --profile dev --format process',
		'aws sso login --profile dev && aws configure export-credentials --profile dev',
		'/opt/credentials --profile dev',
		'aws sts get-session-token --profile dev --output json --duration-seconds 900',
		'',
	])("and nobody else's: %j", (line) => expect(ownExportCommand(line)).toBeUndefined());
});

test.skipIf(process.platform === 'win32')('a name with spaces and quotation marks arrives as one word', () => {
	for (const profile of ['my team', "o'brien", '$HOME', '-x', 'a;b', '`id`']) {
		const {line = ''} = exportCommand('session', {profile}, 'linux') ?? {};
		const words = execFileSync('/bin/sh', [
			'-c',
			`aws() { for word in "$@"; do printf '%s\\n' "$word"; done; }; ${line}`,
		]);
		expect(words.toString().trimEnd().split('\n').slice(2).join('=')).toBe(`--profile=${profile}`);
	}
});
