// Tokens per minute through the built program: a limit that is suggested, changed and taken back, quotas of 0, and quotas that may not be read.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {demoHome} from './program.ts';
import {openTerminal} from './terminal.ts';

test('the wizard suggests the output that fits, and takes another number', {timeout: 120_000}, async () => {
	const home = mkdtempSync(path.join(os.tmpdir(), 'demo-home-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	const terminal = openTerminal(['--demo', 'small-quota', '--demo-home', home], {columns: 80, rows: 30});
	for (const title of ['How do you sign in', 'Which AWS region', 'Which model should', 'Which other models']) {
		await terminal.shows(title);
		await terminal.shows('❯');
		terminal.press('enter');
	}
	await terminal.shows('With at most 34,000');
	await terminal.take('Change the output limit');
	await terminal.shows('How much output may Claude Code ask for');
	await terminal.shows('34,000 tokens');
	terminal.type('30000');
	await terminal.shows('30000');
	terminal.press('enter');
	await terminal.shows('Can you call these models');
	await terminal.take('Continue');
	for (const title of ['How should prompts', 'Where should it be']) {
		await terminal.shows(title);
		await terminal.shows('❯');
		terminal.press('enter');
	}
	await terminal.shows(/❯ Write/);
	terminal.press('enter');
	const {code} = await terminal.ended();
	expect(code).toBe(0);
	const {env} = JSON.parse(readFileSync(path.join(home, '.claude/settings.json'), 'utf8'));
	expect(env.CLAUDE_CODE_MAX_OUTPUT_TOKENS).toBe('30000');
});

test('--yes writes it, the doctor is content with it, and off takes it away', {timeout: 120_000}, async () => {
	const home = await demoHome({}, 'small-quota');
	const {out} = await home.run(['--yes', '--json']);
	expect(JSON.parse(out).notes.join('\n')).toContain('Opus 5.5 60,000 (one turn reserves about 54,000)');
	expect(home.read('.config/claude-bedrock-setup/bedrock.env')).toContain('CLAUDE_CODE_MAX_OUTPUT_TOKENS=34000');
	expect((await home.run(['doctor'])).code).toBe(0);
	await home.run(['off', '--yes']);
	expect(home.tree().join('\n')).not.toContain('CLAUDE_CODE_MAX_OUTPUT_TOKENS');
});

test('quotas of 0: the doctor fails, and a pasted 429 is explained with them', {timeout: 120_000}, async () => {
	const home = await demoHome({}, 'no-quota');
	expect((await home.run(['--yes'])).err).toContain('No limit of the output helps');
	const json = await home.run(['--yes', '--json']);
	expect(json.code).toBe(1);
	expect(JSON.parse(json.out).findings).toContainEqual(
		expect.objectContaining({id: 'turn-too-large', status: 'fail', next: [expect.anything()]}),
	);
	const doctor = await home.run(['doctor', '--json']);
	expect(doctor.code).toBe(1);
	expect(JSON.parse(doctor.out).findings.map(({id}: {id: string}) => id)).toEqual(
		expect.arrayContaining(['turn-too-large', 'throttled-per-day', 'in-use-quotas']),
	);
	const message = 'API Error: Request rejected (429) · Too many tokens, please wait before trying again.';
	const {out} = await home.run(['doctor', '--explain', message]);
	expect(out).toContain('Opus 5.5, cross-region: 0 tokens per minute');
	expect(out).toMatch(/servicequotas\/home\/services\/bedrock\/quotas\/L-/);
});

test('where the quotas may not be read, that is said, and nothing fails', {timeout: 120_000}, async () => {
	const home = await demoHome({}, 'quotas-denied');
	expect((await home.run(['--yes'])).out).toContain('servicequotas:ListServiceQuotas is refused');
	const {code, out} = await home.run(['doctor']);
	expect([code, out]).toEqual([0, expect.stringContaining('Tokens per minute: not known')]);
	const policy = await home.run(['policy', '--read-quotas']);
	expect(policy.out).toContain('"servicequotas:ListServiceQuotas"');
	expect((await home.run(['policy'])).out).not.toContain('servicequotas');
});
