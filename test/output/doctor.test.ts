// The doctor's face: what to do next at the end, readable at 60 and 80 columns without colour, and the same as JSON.

import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, expect, it} from 'vitest';
import {type ReportOptions, reportExamination} from '../../source/commands/doctor/report-examination.ts';
import {diagnose} from '../../source/doctor/diagnose.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf} from '../../source/next-step.ts';
import {reportText} from '../../source/output/doctor-report.ts';
import {cases} from '../doctor/cases/index.ts';
import {devSignIn, healthy, refused, threeHoursAgo} from '../doctor/healthy.ts';
import {openHome} from '../doctor/homes/open-home.ts';
import {cleanUpHomes} from '../doctor/homes/shared.ts';
import {opus, platform} from '../doctor/names.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';

const text = (findings: readonly Finding[], columns = 80, brief = false) =>
	reportText(findings, {columns, home: '/home/user', colour: false, brief, invocation: installed});
const expired = healthy({
	signIns: [
		{
			...devSignIn,
			sso: {session: 'corp', startUrl: '', accountId: '123456789012', roleName: 'Dev', expires: threeHoursAgo},
		},
	],
	identity: refused('the session has expired'),
	profiles: refused('the session has expired'),
	probes: [],
});

it('puts the verdict and the one thing to do at the end, where it stands above the prompt', () => {
	expect(text(diagnose(expired), 60, true)).toMatchInlineSnapshot(`
		"
		 ✘ The SSO session corp has expired [sso-not-signed-in]
		   Expired 3 h ago
		     AWS profile dev
		   → Sign in
		     aws sso login --profile dev

		 ? AWS did not answer [identity-unknown]
		   the session has expired
		   → See what AWS answers
		     aws sts get-caller-identity

		 What Claude Code uses here

		 ✘ AWS sign-in: AWS profile dev · see sso-not-signed-in
		 ? Region: us-west-2 · AWS has not answered there
		 ? Primary model: us.anthropic.claude-opus-5-5 · not called
		 ? Opus model: us.anthropic.claude-opus-5-5 · not called
		 ? Sonnet model: us.anthropic.claude-sonnet-5-5 · not called
		 ? Haiku model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		   · not called
		 ? Fable model: built into Claude Code, if picked in /model
		   · not called
		 ? Small/fast model:
		   us.anthropic.claude-haiku-4-5-20251001-v1:0 · not called
		 ? Model for subagents: us.anthropic.claude-opus-5-5 · not
		   called

		 7 values are the same wherever they are set; --verbose
		 lists them.

		 1 problem, 1 thing not checked.

		 Do this next: Sign in
		   aws sso login --profile dev
		"
	`);
});

it('says with --verbose where each value comes from', () => {
	expect(text(diagnose(healthy()), 60)).toMatchInlineSnapshot(`
		"
		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/user
		     AWS_PROFILE=dev · ~/.claude/settings.json:2
		 ✔ Region: us-west-2
		     AWS_REGION=us-west-2 · ~/.claude/settings.json:3
		 ✔ Primary model: us.anthropic.claude-opus-5-5
		     ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5 ·
		       ~/.claude/settings.json:4
		 ✔ Opus model: us.anthropic.claude-opus-5-5
		     ANTHROPIC_DEFAULT_OPUS_MODEL=us.anthropic.claude-opus-5-5
		       · ~/.claude/settings.json:5
		 ✔ Sonnet model: us.anthropic.claude-sonnet-5-5
		     ANTHROPIC_DEFAULT_SONNET_MODEL=us.anthropic.claude-sonnet-5-5
		       · ~/.claude/settings.json:6
		 ✔ Haiku model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=us.anthropic.claude-haiku-4-5-20251001-v1:0
		       · ~/.claude/settings.json:7
		 ? Fable model: built into Claude Code, if picked in /model
		   · not called
		 ✔ Small/fast model:
		   us.anthropic.claude-haiku-4-5-20251001-v1:0
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=us.anthropic.claude-haiku-4-5-20251001-v1:0
		       · ~/.claude/settings.json:7
		 ✔ Model for subagents: us.anthropic.claude-opus-5-5
		     ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5 ·
		       ~/.claude/settings.json:4

		 Where each value comes from

		   CLAUDE_CODE_USE_BEDROCK=1
		     ~/.claude/settings.json:1
		   AWS_PROFILE=dev
		     ~/.claude/settings.json:2
		   AWS_REGION=us-west-2
		     ~/.claude/settings.json:3
		   ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5
		     ~/.claude/settings.json:4
		   ANTHROPIC_DEFAULT_OPUS_MODEL=us.anthropic.claude-opus-5-5
		     ~/.claude/settings.json:5
		   ANTHROPIC_DEFAULT_SONNET_MODEL=us.anthropic.claude-sonnet-5-5
		     ~/.claude/settings.json:6
		   ANTHROPIC_DEFAULT_HAIKU_MODEL=us.anthropic.claude-haiku-4-5-20251001-v1:0
		     ~/.claude/settings.json:7

		 Nothing is wrong.
		"
	`);
});

it('leaves out what is the same wherever it is set, and says how to see it', () => {
	const findings = diagnose(healthy({environment: {AWS_REGION: 'eu-west-1'}}));
	expect(text(findings, 80, true)).toMatchInlineSnapshot(`
		"
		 ⚠ Shell and settings disagree about AWS_REGION [shell-overridden]
		   Claude Code uses the settings and ignores the shell here
		     AWS_REGION=us-west-2 · ~/.claude/settings.json:3
		     instead of eu-west-1 · environment
		   → Unset it in the shell
		     unset AWS_REGION

		 What Claude Code uses here

		 ✔ AWS account 123456789012, as Dev/user
		 ⚠ Region: us-west-2 · see shell-overridden
		 ✔ Primary model: us.anthropic.claude-opus-5-5
		 ✔ Opus model: us.anthropic.claude-opus-5-5
		 ✔ Sonnet model: us.anthropic.claude-sonnet-5-5
		 ✔ Haiku model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ✔ Small/fast model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		 ✔ Model for subagents: us.anthropic.claude-opus-5-5

		 Where each value comes from

		   AWS_REGION=us-west-2
		     ~/.claude/settings.json:3 · overrides environment
		     overridden: eu-west-1 · environment

		 6 other values are the same wherever they are set; --verbose lists them.

		 1 warning.

		 Do this next: Unset it in the shell
		   unset AWS_REGION
		"
	`);
	expect(text(findings)).toContain('ANTHROPIC_DEFAULT_OPUS_MODEL=');
});

it('says once that nothing is wrong', () => {
	const report = text(diagnose(healthy()));
	expect(report.match(/Nothing is wrong/g)).toHaveLength(1);
	expect(report.trimEnd().split('\n').at(-1)).toBe(' Nothing is wrong.');
});

/** What is said about every home that is broken without any account. */
const everything: Finding[] = [];
cleanUpHomes();
beforeAll(async () => {
	for (const {faultyHome} of cases) {
		if (faultyHome.world) continue;
		const {gather} = await openHome(faultyHome);
		everything.push(...diagnose(await gather()));
	}
});

it.each([60, 80])('keeps every line within %i columns, but for what must stay in one piece', (columns) => {
	const commands = new Set(
		everything.flatMap(({next}) => next.flatMap((step) => (step.run ? [commandOf(step, installed)] : []))),
	);
	const wide = text(everything, columns)
		.split('\n')
		.filter(
			(line) =>
				line.length > columns &&
				!commands.has(line.trim()) &&
				line
					.trim()
					.replace(/^[✘⚠?✔→] /, '')
					.includes(' '),
		);
	// A line may be longer only when its last word alone would not fit either.
	for (const line of wide) expect(line.trim().split(' ').at(-1)?.length).toBeGreaterThan(columns - 10);
});

it('carries the meaning without colour, and adds nothing but colour to it', () => {
	const all = [...everything, ...diagnose(healthy())];
	const plain = text(all);
	const coloured = reportText(all, {columns: 80, home: '/home/user', colour: true, invocation: installed});
	expect(coloured.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '')).toBe(plain);
	for (const symbol of ['✘', '⚠', '?', '✔']) expect(plain).toContain(` ${symbol} `);
});

it('lets nothing from a file move the cursor', () => {
	const control = String.fromCharCode(27);
	expect(text(diagnose(healthy({user: {ANTHROPIC_MODEL: `x${control}[2J`}})))).not.toContain(control);
});

it('shows no secret, wherever it stands', () => {
	const secret = 'ABSKnotarealkeyatall12345';
	const subject = healthy({
		environment: {AWS_BEARER_TOKEN_BEDROCK: secret, ANTHROPIC_AUTH_TOKEN: secret},
		project: {AWS_BEARER_TOKEN_BEDROCK: secret},
	});
	const findings = diagnose(subject);
	expect(findings.length).toBeGreaterThan(5);
	expect(JSON.stringify(findings)).not.toContain('notarealkeyatall');
	expect(JSON.stringify(findings)).toContain('Bedrock API key …2345');
});

async function run(on: TestWorld, more: Partial<ReportOptions> = {}) {
	let out = '';
	const write = (part: string) => {
		out += part;
	};
	const code = await reportExamination({
		...on.ports,
		invocation: installed,
		write,
		demo: true,
		noShell: true,
		signal: AbortSignal.timeout(20_000),
		...more,
	});
	return {code, out};
}

async function settings(on: TestWorld, env: Readonly<Record<string, string>>) {
	await mkdir(path.join(on.home, '.claude'), {recursive: true});
	await writeFile(path.join(on.home, '.claude/settings.json'), JSON.stringify({env}));
}

it('ends with 1 where something fails, and prints one JSON document', async () => {
	const on = await startTestWorld('healthy');
	await settings(on, {
		CLAUDE_CODE_USE_BEDROCK: '1',
		AWS_PROFILE: 'dev',
		AWS_REGION: 'us-west-2',
		ANTHROPIC_MODEL: opus,
	});
	const {code, out} = await run(on, {json: true});
	const document = JSON.parse(out);
	expect(code).toBe(1);
	expect(document).toMatchObject({version: 1, command: 'doctor', outcome: 'problem'});
	expect(document.findings[0]).toMatchObject({
		id: 'tiers-unpinned',
		status: 'fail',
		next: [{run: 'claude-bedrock-setup doctor --fix'}],
	});
});

it('ends with 0 for warnings and unknowns alone', async () => {
	const on = await startTestWorld('healthy');
	const pins = Object.fromEntries(
		['OPUS', 'SONNET', 'HAIKU'].map((tier) => [`ANTHROPIC_DEFAULT_${tier}_MODEL`, platform.opus]),
	);
	await settings(on, {
		CLAUDE_CODE_USE_BEDROCK: '1',
		AWS_PROFILE: 'dev',
		AWS_REGION: 'us-west-2',
		DISABLE_PROMPT_CACHING: '1',
		...pins,
	});
	const {code, out} = await run(on, {offline: true});
	expect(code).toBe(0);
	expect(out).toContain('⚠ Prompt caching is off');
	expect(out).toContain('? AWS was not asked');
	expect(out).toContain(' 2 warnings, 1 thing not checked.');
});

it('hands the fixes over and examines again', async () => {
	const on = await startTestWorld('healthy');
	const env: Record<string, string> = {
		CLAUDE_CODE_USE_BEDROCK: '1',
		AWS_PROFILE: 'dev',
		AWS_REGION: 'us-west-2',
		ANTHROPIC_MODEL: opus,
	};
	await settings(on, env);
	const {code, out} = await run(on, {
		decideFixes: async ({fixes}) => {
			for (const {name, value} of fixes.flatMap(({changes}) => changes)) if (value !== undefined) env[name] = value;
			await settings(on, env);
			return 'written';
		},
	});
	expect(env.ANTHROPIC_DEFAULT_OPUS_MODEL).toBe(opus);
	expect(env.ANTHROPIC_DEFAULT_HAIKU_MODEL).toMatch(/application-inference-profile/);
	expect(out).toContain('Nothing is wrong.');
	expect(code).toBe(0);
});
