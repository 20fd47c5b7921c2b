// A plan in words: the files, every value with where it comes from, and what follows from the answers.
import {describe, expect, test} from 'vitest';
import {writePlanState} from '../../source/conversation/questions/review.ts';
import {fileLines} from '../../source/output/file-lines.ts';
import {notesOf} from '../../source/output/notes.ts';
import {valueLines} from '../../source/output/value-lines.ts';
import type {Plan} from '../../source/plan/edit.ts';
import {startTestWorld} from '../test-world.ts';

async function planWith(...words: readonly string[]) {
	const session = await (await startTestWorld('healthy')).openSession('--yes', '--no-shell', ...words);
	await session.settled();
	const loaded = writePlanState(session.view.context);
	if (loaded?.state !== 'ready') throw new Error('nothing was planned');
	return {planned: loaded.value, view: session.view};
}

const textOf = (lines: readonly {readonly text: string}[]) => lines.map(({text}) => text).join('\n');

describe('fileLines', () => {
	const edit = (before: string | undefined, after: string | undefined, mode = 0o644) => ({
		path: '/home/jane/.claude/settings.json',
		purpose: 'settings' as const,
		before: before === undefined ? undefined : Buffer.from(before),
		after: after === undefined ? undefined : Buffer.from(after),
		mode,
	});
	const linesOf = (plan: Plan, links: Readonly<Record<string, string>> = {}) =>
		textOf(
			fileLines({plan, links, shorten: (file: string) => file.replace('/home/jane', '~')} as Parameters<
				typeof fileLines
			>[0]),
		);

	test('a file is new, new and private, unchanged, or taken away', () => {
		expect(
			linesOf([edit(undefined, 'a\n'), edit(undefined, 'a\n', 0o600), edit('a\n', 'a\n'), edit('a\n', undefined)]),
		).toMatchInlineSnapshot(`
			"~/.claude/settings.json   new
			~/.claude/settings.json   new, only you can read it
			~/.claude/settings.json   stays as it is
			~/.claude/settings.json   goes away"
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
			"~/.claude/settings.json   3 lines more
			~/.claude/settings.json   1 line less
			~/.claude/settings.json   2 lines more, 1 line less
			~/.claude/settings.json   changes"
		`);
	});

	test('a symbolic link shows where it leads', () => {
		expect(
			linesOf([edit(undefined, 'a\n')], {'/home/jane/.claude/settings.json': '/home/jane/dotfiles/settings.json'}),
		).toMatchInlineSnapshot(`"~/.claude/settings.json → ~/dotfiles/settings.json   new"`);
	});
});

describe('valueLines', () => {
	test('each value stands with where it comes from, pins by their names', async () => {
		const {planned, view} = await planWith('--region', 'us-west-2', '--compat', '--cache-ttl', '1h');
		expect(textOf(valueLines(planned, view))).toMatchInlineSnapshot(`
			"CLAUDE_CODE_USE_BEDROCK   1   always
			AWS_PROFILE   dev   the first in your AWS configuration
			AWS_REGION   us-west-2   from a flag
			ANTHROPIC_MODEL   platform opus   suggested: your newest opus
			ANTHROPIC_DEFAULT_OPUS_MODEL   platform opus   suggested: your primary model
			ANTHROPIC_DEFAULT_SONNET_MODEL   platform sonnet   suggested: your newest sonnet
			ANTHROPIC_DEFAULT_HAIKU_MODEL   platform haiku   suggested: your newest haiku
			ANTHROPIC_SMALL_FAST_MODEL   platform haiku   from a flag
			ENABLE_PROMPT_CACHING_1H   1   from a flag"
		`);
	});

	test('a variable that is set elsewhere and not wanted says that it is removed, and why', async () => {
		const {planned, view} = await planWith();
		expect(
			textOf(
				valueLines(
					{
						...planned,
						switchedOff: ['DISABLE_PROMPT_CACHING'],
						whyOff: {DISABLE_PROMPT_CACHING: 'your shell exports it'},
						variables: [{name: 'DISABLE_PROMPT_CACHING', value: undefined}],
					},
					view,
				),
			),
		).toMatchInlineSnapshot(`"DISABLE_PROMPT_CACHING   removed   your shell exports it"`);
	});
});

describe('notesOf', () => {
	test('what follows from a mapped pin comes before the notes of the plan, each sentence once', async () => {
		const {view} = await planWith();
		const answersWithSource = {
			opus: {value: 'a', from: 'counterpart', consequences: ['requests may leave the EU']},
			sonnet: {value: 'b', from: 'counterpart', consequences: ['requests may leave the EU', 'it costs more']},
		} as const;
		expect(notesOf({notes: ['it costs more', 'the settings win']}, {...view, answersWithSource})).toEqual([
			'requests may leave the EU',
			'it costs more',
			'the settings win',
		]);
	});

	test('the review says what the settings do to running sessions, and what caching off costs', async () => {
		const {planned, view} = await planWith('--caching', 'off');
		expect(notesOf(planned, view).join('\n')).toMatchInlineSnapshot(`
			"The settings win over the shell; running sessions take them up at once.
			/model choices end with their session: ANTHROPIC_MODEL is set.
			Without caching every request pays for the whole conversation again."
		`);
	});
});
