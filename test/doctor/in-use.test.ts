// What the doctor says is in use: fine only where AWS proved it and no check found anything about it.
import {expect, test} from 'vitest';
import type {SignIn} from '../../source/account/account.ts';
import {diagnose, exitCode} from '../../source/doctor/diagnose.ts';
import type {Subject} from '../../source/doctor/subject.ts';
import {installed} from '../../source/invocation.ts';
import {reportLayout} from '../../source/output/report-layout.ts';
import {healthy, probeRefused, refused} from './healthy.ts';
import {haiku, opus, region, to} from './names.ts';

const rowsOf = (subject: Subject) =>
	Object.fromEntries(
		diagnose(subject).flatMap(({id, inUse, status, because}) =>
			inUse ? [[id.replace('in-use-', ''), because ? `${status}: ${because}` : status]] : [],
		),
	);

test('everything that was called is fine', () => {
	const {fable, ...called} = rowsOf(healthy());
	expect(new Set(Object.values(called))).toEqual(new Set(['ok']));
	expect(fable, 'nobody chose it, and only a pick in /model calls it').toBe('unknown: not called');
});

test('a model of another geography, and every role that it has, is as bad as its finding', () => {
	const rows = rowsOf(healthy({user: {ANTHROPIC_DEFAULT_HAIKU_MODEL: to('eu')(haiku)}}));
	expect(rows).toMatchObject({
		identity: 'ok',
		region: 'ok',
		opus: 'ok',
		haiku: 'fail: see pin-other-geography',
		'small-fast': 'fail: see pin-other-geography',
	});
});

test('a region that is ignored, and one about which shell and settings disagree, is not fine', () => {
	expect(rowsOf(healthy({user: {AWS_REGION: 'us_west_2'}})).region).toBe('fail: see region-malformed');
	expect(rowsOf(healthy({environment: {AWS_REGION: 'eu-west-1'}})).region).toBe('warn: see shell-overridden');
});

test('a refused model is not fine, the others are', () => {
	const healthyProbes = healthy().probes.filter(({pin}) => pin !== opus);
	const {refusals = [], probes = []} = probeRefused('User: a is not authorized to perform: bedrock:InvokeModel');
	const rows = rowsOf(healthy({refusals, probes: [...probes, ...healthyProbes]}));
	expect(rows).toMatchObject({primary: expect.stringMatching(/^fail: see /), haiku: 'ok', identity: 'ok'});
});

test('what was not asked is unknown, also where no finding is about it', () => {
	const rows = rowsOf(healthy({identity: refused('no'), profiles: refused('no'), probes: []}));
	expect(rows).toMatchObject({region: 'unknown: AWS has not answered there', opus: 'unknown: not called'});
	expect(rows.identity).toMatch(/^unknown: see /);
});

test('a model that Claude Code chooses by itself is shown, with the finding about it', () => {
	const rows = rowsOf(healthy({user: {ANTHROPIC_DEFAULT_SONNET_MODEL: undefined}}));
	expect(rows.sonnet).toBe('fail: see tiers-unpinned');
});

test('what is in use decides nothing about the exit code', () => {
	const subject = healthy({probes: []});
	expect(rowsOf(subject).opus).toBe('unknown: not called');
	expect(exitCode(diagnose(subject))).toBe(0);
});

test('What is printed of what is in use, where not all of it is proven', () => {
	const {line} = reportLayout({columns: 80, home: '/home/user', colour: false, invocation: installed});
	const printed = (subject: Subject) =>
		diagnose(subject)
			.flatMap((one) => (one.inUse ? line(one) : []))
			.join('\n');
	const settings = healthy().settings.map((file) => ({...file, keys: {fallbackModel: [haiku]}}));
	const user = {ANTHROPIC_CUSTOM_MODEL_OPTION: haiku};
	const login: SignIn = {id: 'profile:dev', kind: 'login', profile: 'dev', region};
	expect(printed(healthy({user, settings, identity: refused('no'), signIns: [login]}))).toMatchInlineSnapshot(`
		" ✘ AWS sign-in: AWS profile dev · see login-not-signed-in
		     AWS_PROFILE=dev · ~/.claude/settings.json:2
		 ✔ Region: us-west-2 · AWS_REGION=us-west-2 · ~/.claude/settings.json:3
		 ✔ Primary model: us.anthropic.claude-opus-5-5
		     ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5 · ~/.claude/settings.json:4
		 ✔ Opus model: us.anthropic.claude-opus-5-5
		     ANTHROPIC_DEFAULT_OPUS_MODEL=us.anthropic.claude-opus-5-5 ·
		       ~/.claude/settings.json:5
		 ✔ Sonnet model: us.anthropic.claude-sonnet-5-5
		     ANTHROPIC_DEFAULT_SONNET_MODEL=us.anthropic.claude-sonnet-5-5 ·
		       ~/.claude/settings.json:6
		 ✔ Haiku model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=us.anthropic.claude-haiku-4-5-20251001-v1:0 ·
		       ~/.claude/settings.json:7
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ✔ Model added to /model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		     ANTHROPIC_CUSTOM_MODEL_OPTION=us.anthropic.claude-haiku-4-5-20251001-v1:0 ·
		       ~/.claude/settings.json:8
		 ✔ Small/fast model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=us.anthropic.claude-haiku-4-5-20251001-v1:0 ·
		       ~/.claude/settings.json:7
		 ✔ Model for subagents: us.anthropic.claude-opus-5-5
		     ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5 · ~/.claude/settings.json:4
		 ✔ Fallback model: us.anthropic.claude-haiku-4-5-20251001-v1:0
		     fallbackModel=us.anthropic.claude-haiku-4-5-20251001-v1:0"
	`);
	const nobody = {user: {CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1', ANTHROPIC_BEDROCK_BASE_URL: 'https://gateway.invalid'}};
	const notAsked = {state: 'not asked'} as const;
	expect(printed(healthy({...nobody, identity: notAsked, profiles: notAsked, probes: []}))).toMatchInlineSnapshot(`
		" ⚠ AWS sign-in: CLAUDE_CODE_SKIP_BEDROCK_AUTH · see gateway-token
		     CLAUDE_CODE_SKIP_BEDROCK_AUTH=1 · ~/.claude/settings.json:8
		 ? Region: us-west-2 · AWS has not answered there
		     AWS_REGION=us-west-2 · ~/.claude/settings.json:3
		 ? Primary model: us.anthropic.claude-opus-5-5 · not called
		     ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5 · ~/.claude/settings.json:4
		 ? Opus model: us.anthropic.claude-opus-5-5 · not called
		     ANTHROPIC_DEFAULT_OPUS_MODEL=us.anthropic.claude-opus-5-5 ·
		       ~/.claude/settings.json:5
		 ? Sonnet model: us.anthropic.claude-sonnet-5-5 · not called
		     ANTHROPIC_DEFAULT_SONNET_MODEL=us.anthropic.claude-sonnet-5-5 ·
		       ~/.claude/settings.json:6
		 ? Haiku model: us.anthropic.claude-haiku-4-5-20251001-v1:0 · not called
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=us.anthropic.claude-haiku-4-5-20251001-v1:0 ·
		       ~/.claude/settings.json:7
		 ? Fable model: built into Claude Code, if picked in /model · not called
		 ? Small/fast model: us.anthropic.claude-haiku-4-5-20251001-v1:0 · not called
		     ANTHROPIC_DEFAULT_HAIKU_MODEL=us.anthropic.claude-haiku-4-5-20251001-v1:0 ·
		       ~/.claude/settings.json:7
		 ? Model for subagents: us.anthropic.claude-opus-5-5 · not called
		     ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5 · ~/.claude/settings.json:4"
	`);
	// The file of the sign-in cannot be read, which a check reports without knowing that AWS was asked.
	const tokenFile = '/home/user/.aws/login/cache/x.json';
	const unread = {path: tokenFile, obstacle: tokenFile, code: 'EACCES', owner: 0, mode: 0o600, isOwn: false};
	const hidden = healthy({identity: refused('no'), signIns: [{...login, tokenFile}], unreadableFiles: [unread]});
	expect(printed(hidden).split('\n').slice(0, 1)).toMatchInlineSnapshot(`
		[
		  " ? AWS sign-in: AWS profile dev · AWS did not say who you are",
		]
	`);
});
