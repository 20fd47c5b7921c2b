// What a plan changes, in short: which values are shown, and what is said to hold afterwards.
import {describe, expect, test} from 'vitest';
import {afterTakingBack, planSummary} from '../../source/output/plan-summary.ts';
import type {Edit} from '../../source/plan/edit.ts';

const bytes = (text: string | undefined) => (text === undefined ? undefined : Buffer.from(text));
const settings = (before: string | undefined, after: string | undefined): Edit => ({
	path: '/home/me/.claude/settings.json',
	purpose: 'settings',
	before: bytes(before),
	after: bytes(after),
	mode: 0o600,
});
const dotenv = (before: string | undefined, after: string | undefined): Edit => ({
	...settings(before, after),
	path: '/home/me/.config/claude-bedrock-setup/bedrock.env',
	purpose: 'dotenv',
});
const env = (values: Record<string, string>) => `${JSON.stringify({env: values})}\n`;
const summary = (...plan: Edit[]) => planSummary(plan, (path) => path.replace('/home/me', '~'));

const arn = (id: string) => `arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/${id}`;

describe('the summary', () => {
	test('says a change once that several files make, and names the inference profiles', () => {
		const before = {
			AWS_REGION: 'eu-central-1',
			ANTHROPIC_MODEL: `${arn('q7fkx2opus01')}[1m]`,
			ANTHROPIC_DEFAULT_OPUS_MODEL: arn('q7fkx2opus01'),
			ANTHROPIC_DEFAULT_OPUS_MODEL_NAME: 'platform opus',
		};
		const after = {AWS_REGION: 'us-west-2'};
		const asLines = (values: Record<string, string>) =>
			Object.entries(values)
				.map(([name, value]) => `${name}='${value}'\n`)
				.join('');
		expect(summary(settings(env(before), env(after)), dotenv(asLines(before), asLines(after)))).toEqual({
			files: [
				['~/.claude/settings.json', '1 line changed'],
				['~/.config/claude-bedrock-setup/bedrock.env', '1 line changed, 3 lines removed'],
			],
			values: [
				['AWS_REGION', 'eu-central-1 → us-west-2'],
				['ANTHROPIC_MODEL', '…/q7fkx2opus01[1m] (platform opus) → removed'],
				['ANTHROPIC_DEFAULT_OPUS_MODEL', '…/q7fkx2opus01 (platform opus) → removed'],
			],
		});
	});

	test('names the file where two files change a variable in different ways', () => {
		const dotenvEdit = dotenv("AWS_REGION='eu-west-1'\n", "AWS_REGION='us-west-2'\n");
		const settingsEdit = settings(env({AWS_REGION: 'us-west-2a'}), env({AWS_REGION: 'us-west-2'}));
		expect(summary(dotenvEdit, settingsEdit).values).toEqual([
			['AWS_REGION', 'eu-west-1 → us-west-2, in ~/.config/claude-bedrock-setup/bedrock.env'],
			['AWS_REGION', 'us-west-2a → us-west-2, in ~/.claude/settings.json'],
		]);
	});

	test('shows what comes back, and what is switched off', () => {
		const {values} = summary(
			settings(env({DISABLE_PROMPT_CACHING: ''}), env({DISABLE_PROMPT_CACHING: '1', AWS_PROFILE: 'dev'})),
		);
		expect(values).toEqual([
			['AWS_PROFILE', 'not set → dev'],
			['DISABLE_PROMPT_CACHING', 'switched off → 1'],
		]);
	});

	test.each(['AWS_BEARER_TOKEN_BEDROCK', 'ANTHROPIC_API_KEY', 'ANTHROPIC_CUSTOM_HEADERS', 'SOMETHING_ELSE'])(
		'never shows the value of %s',
		(name) => {
			const text = JSON.stringify(summary(settings(env({[name]: 'ABSKsecret'}), env({[name]: 'old-secret'}))));
			expect(text).toContain(`["${name}","set → set"]`);
			expect(text).not.toContain('secret"');
		},
	);

	test('says of a file that is no JSON any more what happens to it, and nothing of values', () => {
		expect(summary(settings('{"env": {', env({AWS_REGION: 'us-west-2'})))).toEqual({
			files: [['~/.claude/settings.json', '1 line changed, 1 line added']],
			values: [],
		});
	});
});

describe('what holds afterwards', () => {
	const on = env({
		CLAUDE_CODE_USE_BEDROCK: '1',
		AWS_REGION: 'us-west-2',
		ANTHROPIC_MODEL: 'us.anthropic.claude-opus-5-5',
	});
	test('an earlier set-up is used again', () => {
		expect(afterTakingBack([settings(env({CLAUDE_CODE_USE_BEDROCK: '1'}), on)])).toEqual([
			'Claude Code will use us.anthropic.claude-opus-5-5 in us-west-2 again.',
			'Claude Code sessions that are running use the new settings at once.',
		]);
	});
	test('nothing is set up any more', () => {
		expect(afterTakingBack([settings(on, undefined)])).toEqual([
			'These files no longer set up Claude Code for Amazon Bedrock.',
			'Claude Code sessions that are running use the new settings at once.',
		]);
	});
	test('a terminal that is open does not read its start-up file again', () => {
		const shell: Edit = {...settings('# ours\n', undefined), path: '/home/me/.bashrc', purpose: 'shell'};
		expect(afterTakingBack([shell])).toEqual(['Terminals that are open keep what they have read. Open a new one.']);
	});
	test('nothing is said where no set-up was taken back', () => {
		expect(afterTakingBack([])).toEqual([]);
	});
});
