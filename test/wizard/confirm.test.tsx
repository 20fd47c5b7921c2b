// The question of undo, off and `doctor --fix`: its frames at two sizes, its keys, and the same question line by line.
import {PassThrough} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {planSummary} from '../../source/output/plan-summary.ts';
import {diffPlan} from '../../source/plan/diff.ts';
import type {Plan} from '../../source/plan/edit.ts';
import type {ChoiceAction} from '../../source/wizard/choices/choices.ts';
import {confirmScreen} from '../../source/wizard/choices/confirm.ts';
import {fixedScreen} from '../../source/wizard/fixed-screen.ts';
import type {Key} from '../../source/wizard/keys.ts';
import {confirmByLines} from '../../source/wizard/line-mode/confirm-by-lines.ts';
import {openWizardStore} from '../../source/wizard/wizard-store.ts';
import {frameAt} from './frame-at.tsx';

const arn = (region: string, id: string) =>
	`arn:aws:bedrock:${region}:123456789012:application-inference-profile/${id}`;

const env = (region: string, id: string) => ({
	CLAUDE_CODE_USE_BEDROCK: '1',
	AWS_REGION: region,
	ANTHROPIC_MODEL: arn(region, id),
	ANTHROPIC_DEFAULT_OPUS_MODEL: arn(region, id),
	ANTHROPIC_DEFAULT_OPUS_MODEL_NAME: 'platform opus',
});

const plan: Plan = [
	{
		path: '/home/me/.claude/settings.json',
		purpose: 'settings',
		before: Buffer.from(JSON.stringify({env: env('eu-central-1', 'duntxggt1lq0')}, undefined, 2)),
		after: Buffer.from(JSON.stringify({env: env('us-west-2', 'q7fkx2opus01')}, undefined, 2)),
		mode: 0o600,
	},
];

const confirmation = {
	title: 'Take back the last write?',
	yes: 'Take it back',
	...planSummary(plan, (path) => path.replace('/home/me', '~')),
	notes: ['~/.bashrc was changed since: only what this program wrote was taken back.'],
	diffs: diffPlan(plan),
};

const withoutMargin = (frame: string) => frame.replace(/[ \n]+$/, '');

function opened() {
	const actions: ChoiceAction[] = [];
	const store = openWizardStore(fixedScreen(confirmScreen(confirmation)), (action) => actions.push(action));
	store.committed('confirm');
	store.written();
	const press = (...keys: Key[]) => {
		for (const key of keys) store.press(key, {page: 5, lastScroll: 20});
		return actions.map((action) => action.do);
	};
	return {store, press};
}

test('80 columns show files, values before and after, and the three rows', () => {
	expect(withoutMargin(frameAt(opened().store, {columns: 80, rows: 24}))).toMatchInlineSnapshot(`
		" claude-bedrock-setup                                         simulated account

		 Take back the last write?
		 ~/.claude/settings.json   3 lines changed

		 AWS_REGION                     eu-central-1 → us-west-2
		 ANTHROPIC_MODEL                …/duntxggt1lq0 → …/q7fkx2opus01 (platform opus)
		 ANTHROPIC_DEFAULT_OPUS_MODEL   …/duntxggt1lq0 → …/q7fkx2opus01 (platform opus)

		 ~/.bashrc was changed since: only what this program wrote was taken back.

		 ❯ Take it back
		   Show the diff
		   Leave as it is

		 enter select   ↑↓ move   esc back   ctrl+c quit"
	`);
});

test('60 columns and 20 rows show the same, a value below its name', () => {
	expect(withoutMargin(frameAt(opened().store, {columns: 60, rows: 20}))).toMatchInlineSnapshot(`
		" claude-bedrock-setup                     simulated account
		 Take back the last write?
		 ~/.claude/settings.json   3 lines changed

		 AWS_REGION
		   eu-central-1 → us-west-2
		 ANTHROPIC_MODEL
		   …/duntxggt1lq0 → …/q7fkx2opus01 (platform opus)
		 ANTHROPIC_DEFAULT_OPUS_MODEL
		   …/duntxggt1lq0 → …/q7fkx2opus01 (platform opus)

		 ~/.bashrc was changed since: only what this program wrote
		 was taken back.

		 ❯ Take it back
		   Show the diff
		   Leave as it is

		 enter select   ↑↓ move   esc back   ctrl+c quit"
	`);
});

test('the diff opens and closes again', () => {
	const {store, press} = opened();
	expect(press({name: 'down'}, {name: 'enter'})).toEqual([]);
	expect(frameAt(store, {columns: 120, rows: 24})).toContain('-    "AWS_REGION": "eu-central-1"');
	expect(press({name: 'escape'})).toEqual([]);
	expect(press({name: 'enter'})).toEqual([]);
	expect(press({name: 'escape'}, {name: 'up'}, {name: 'enter'})).toEqual(['write']);
});

describe('what a key answers', () => {
	test.each<[string, Key[], ChoiceAction['do'][]]>([
		['Enter: yes, since the command was typed', [{name: 'enter'}], ['write']],
		['y: yes', [{name: 'text', text: 'y'}], ['write']],
		['n: no', [{name: 'text', text: 'n'}], ['resume']],
		['n while the diff is open: no', [{name: 'down'}, {name: 'enter'}, {name: 'text', text: 'n'}], ['resume']],
		['Esc: no', [{name: 'escape'}], ['resume']],
		['the last row: no', [{name: 'up'}, {name: 'enter'}], ['resume']],
		['Ctrl+C: no', [{name: 'leave'}], ['leave']],
		['another letter: nothing', [{name: 'text', text: 'x'}], []],
	])('%s', (_, keys, answered) => {
		expect(opened().press(...keys)).toEqual(answered);
	});
});

describe('line by line', () => {
	async function answers(typed: string) {
		const stdin = new PassThrough();
		let text = '';
		const done = confirmByLines({
			confirmation,
			columns: 80,
			stdin,
			signal: new AbortController().signal,
			out: (more) => {
				text += more;
			},
		});
		stdin.end(typed);
		return {yes: await done, text};
	}

	test('the question is a numbered list that is printed once', async () => {
		const {yes, text} = await answers('1\n');
		expect(yes).toBe(true);
		expect(text).toMatchInlineSnapshot(`
			"
			Take back the last write?
			~/.claude/settings.json: 3 lines changed
			AWS_REGION: eu-central-1 to us-west-2
			ANTHROPIC_MODEL: .../duntxggt1lq0 to .../q7fkx2opus01 (platform opus)
			ANTHROPIC_DEFAULT_OPUS_MODEL: .../duntxggt1lq0 to .../q7fkx2opus01 (platform opus)
			~/.bashrc was changed since: only what this program wrote was taken back.
			1. Take it back
			2. Show the diff
			3. Leave as it is
			Number, or Enter for 1: "
		`);
	});

	test.each([
		['y\n', true],
		['yes\n', true],
		['\n', true],
		['3\n', false],
		['n\n', false],
		['No\n', false],
		['back\n', false],
		['quit\n', false],
		['', false],
		['what?\nn\n', false],
	])('%j is answered with %s', async (typed, yes) => {
		expect((await answers(typed)).yes).toBe(yes);
	});

	test('the diff is printed, and the question asked again', async () => {
		const {yes, text} = await answers('2\nn\n');
		expect(yes).toBe(false);
		expect(text).toContain('-    "AWS_REGION": "eu-central-1",\n');
		expect(text.split('1. Take it back')).toHaveLength(3);
	});
});
