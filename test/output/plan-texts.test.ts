// A plan in words: the files, every value with where it comes from, and what follows from the answers.
import {describe, expect, test} from 'vitest';
import {writePlanState} from '../../source/conversation/questions/review.ts';
import {fileTexts} from '../../source/output/file-lines.ts';
import {notesOf, warningsOf} from '../../source/output/notes.ts';
import {valueLines, valueTexts} from '../../source/output/value-lines.ts';
import type {Plan} from '../../source/plan/edit.ts';
import {startTestWorld} from '../test-world.ts';

async function planWith(...words: readonly string[]) {
	const session = await (await startTestWorld('healthy')).openSession('--yes', '--no-shell', ...words);
	await session.settled();
	const loaded = writePlanState(session.view.context);
	if (loaded?.state !== 'ready') throw new Error('nothing was planned');
	return {planned: loaded.value, view: session.view};
}

describe('fileTexts', () => {
	const edit = (before: string | undefined, after: string | undefined, mode = 0o644) => ({
		path: '/home/jane/.claude/settings.json',
		purpose: 'settings' as const,
		before: before === undefined ? undefined : Buffer.from(before),
		after: after === undefined ? undefined : Buffer.from(after),
		mode,
	});
	const linesOf = (plan: Plan, links: Readonly<Record<string, string>> = {}) =>
		fileTexts({plan, links, shorten: (file: string) => file.replace('/home/jane', '~')} as Parameters<
			typeof fileTexts
		>[0]).join('\n');

	test('a file is new, new and private, unchanged, or taken away', () => {
		expect(
			linesOf([edit(undefined, 'a\n'), edit(undefined, 'a\n', 0o600), edit('a\n', 'a\n'), edit('a\n', undefined)]),
		).toMatchInlineSnapshot(`
			"~/.claude/settings.json   new
			~/.claude/settings.json   new, readable by you only
			~/.claude/settings.json   unchanged
			~/.claude/settings.json   deleted"
		`);
	});

	test('lines that come are counted apart from lines that go, and moved ones on neither side', () => {
		expect(
			linesOf([
				edit('a\n', 'a\nb\nc\nd\n'),
				edit('a\nb\n', 'a\n'),
				edit('a\nb\n', 'a\nc\nd\n'),
				edit('a\nb\n', 'b\na\n'),
			]),
		).toMatchInlineSnapshot(`
			"~/.claude/settings.json   3 lines added
			~/.claude/settings.json   1 line removed
			~/.claude/settings.json   1 line changed, 1 line added
			~/.claude/settings.json   lines reordered"
		`);
	});

	test('a symbolic link shows where it leads', () => {
		expect(
			linesOf([edit(undefined, 'a\n')], {'/home/jane/.claude/settings.json': '/home/jane/dotfiles/settings.json'}),
		).toMatchInlineSnapshot(`"~/.claude/settings.json → ~/dotfiles/settings.json   new"`);
	});
});

describe('valueLines', () => {
	test('each value stands as it is written, with the name of its inference profile and where it comes from', async () => {
		const {planned, view} = await planWith('--region', 'us-west-2', '--compat', '--cache-ttl', '1h');
		expect(valueTexts(valueLines(planned, view)).join('\n')).toMatchInlineSnapshot(`
			"CLAUDE_CODE_USE_BEDROCK                                 1   switches Bedrock on
			AWS_REGION                                              us-west-2   from the command line
			ANTHROPIC_MODEL                                         arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22   platform opus · suggested: your newest Opus
			ANTHROPIC_DEFAULT_OPUS_MODEL                            arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22   platform opus · suggested: your primary model
			ANTHROPIC_DEFAULT_OPUS_MODEL_NAME                       platform opus   read from the inference profile
			ANTHROPIC_DEFAULT_OPUS_MODEL_SUPPORTED_CAPABILITIES     effort,xhigh_effort,max_effort,thinking,adaptive_thinking,interleaved_thinking   read from the inference profile
			ANTHROPIC_DEFAULT_SONNET_MODEL                          arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn   platform sonnet · suggested: your newest Sonnet
			ANTHROPIC_DEFAULT_SONNET_MODEL_NAME                     platform sonnet   read from the inference profile
			ANTHROPIC_DEFAULT_SONNET_MODEL_SUPPORTED_CAPABILITIES   effort,xhigh_effort,max_effort,thinking,adaptive_thinking,interleaved_thinking   read from the inference profile
			ANTHROPIC_DEFAULT_HAIKU_MODEL                           arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i   platform haiku · suggested: your newest Haiku
			ANTHROPIC_DEFAULT_HAIKU_MODEL_NAME                      platform haiku   read from the inference profile
			ANTHROPIC_DEFAULT_HAIKU_MODEL_SUPPORTED_CAPABILITIES    thinking   read from the inference profile
			ANTHROPIC_SMALL_FAST_MODEL                              arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i   platform haiku · from the command line
			ENABLE_PROMPT_CACHING_1H                                1   from the command line
			modelOverrides.claude-opus-5-5                          arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22   platform opus · which model is behind the ARN
			modelOverrides.claude-sonnet-5-5                        arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn   platform sonnet · which model is behind the ARN
			modelOverrides.claude-haiku-4-5-20251001                arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i   platform haiku · which model is behind the ARN
			modelOverrides.claude-sonnet-5                          arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn   platform sonnet · for the checks of auto mode
			awsCredentialExport                                     aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }   suggested: tried here, and it works"
		`);
	});

	test('a variable that is set elsewhere and not wanted says that it is removed, and why', async () => {
		const {planned, view} = await planWith();
		expect(
			valueTexts(
				valueLines(
					{
						...planned,
						switchedOff: ['DISABLE_PROMPT_CACHING'],
						whyOff: {DISABLE_PROMPT_CACHING: 'your shell exports it'},
						variables: [{name: 'DISABLE_PROMPT_CACHING', value: undefined}],
					},
					view,
				),
			).join('\n'),
		).toMatchInlineSnapshot(`
			"DISABLE_PROMPT_CACHING                     removed   your shell exports it
			modelOverrides.claude-opus-5-5             arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22   platform opus · which model is behind the ARN
			modelOverrides.claude-sonnet-5-5           arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn   platform sonnet · which model is behind the ARN
			modelOverrides.claude-haiku-4-5-20251001   arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i   platform haiku · which model is behind the ARN
			modelOverrides.claude-sonnet-5             arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn   platform sonnet · for the checks of auto mode
			awsCredentialExport                        aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }   suggested: tried here, and it works"
		`);
	});
});

describe('warningsOf', () => {
	test('what follows from a counterpart in another region is said once', async () => {
		const {view} = await planWith();
		const answersWithSource = {
			opus: {value: 'a', from: 'counterpart', consequences: ['requests may leave the EU']},
			sonnet: {value: 'b', from: 'counterpart', consequences: ['requests may leave the EU', 'it costs more']},
		} as const;
		expect(warningsOf({...view, answersWithSource})).toEqual([
			{status: 'warn', text: 'requests may leave the EU'},
			{status: 'warn', text: 'it costs more'},
		]);
	});
});

describe('notesOf', () => {
	test('the review says what the settings do to running sessions, and what caching off costs', async () => {
		const {planned, view} = await planWith('--caching', 'off');
		expect(notesOf(planned, view).join('\n')).toMatchInlineSnapshot(`
			"Requests may be processed in us-east-1, us-east-2, us-west-2.
			Turns and subagents use platform opus, and background work platform haiku. In auto mode, every command that has to be checked costs about 10 short calls of platform sonnet. /model also offers Fable, which was not chosen: if it is picked, Claude Code calls a profile of AWS's own.
			Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000), Sonnet 5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000).
			Claude Code gets its credentials from a command. The tools that it starts see neither an AWS profile nor keys, only AWS_REGION us-west-2.
			The settings file overrides the shell variables. Claude Code sessions that are running use it at once.
			Models chosen with /model will not be remembered, because ANTHROPIC_MODEL is fixed.
			Without prompt caching, every request pays for the whole conversation again."
		`);
	});
});
