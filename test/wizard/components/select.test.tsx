// Lists as a person sees them: the window around the cursor, disabled rows, check boxes, a filter, and what is said about a row.
import {render} from 'ink-testing-library';
import {describe, expect, test} from 'vitest';
import type {ChoiceItem, Choices} from '../../../source/wizard/choices/choices.ts';
import {ChoiceList} from '../../../source/wizard/components/choice-list.tsx';
import {Select} from '../../../source/wizard/components/select.tsx';
import {listContent} from '../../../source/wizard/list-content.ts';
import {listLayout} from '../../../source/wizard/list-layout.ts';
import {initialSelectState, type SelectState} from '../../../source/wizard/select-state.ts';

const item = (id: string, more: Partial<ChoiceItem> = {}): ChoiceItem => ({
	id,
	cells: [id],
	action: {do: 'leave'},
	...more,
});
const letters = [...'abcdefghij'].map((letter) => item(letter, {cells: [letter, `row ${letter}`]}));

function select(items: readonly ChoiceItem[], cursor: number, height: number) {
	const {lastFrame} = render(<Select items={items} cursor={cursor} height={height} layout={listLayout(items, 40)} />);
	return lastFrame();
}

describe('Select', () => {
	test('all rows are shown where they fit, in columns', () => {
		expect(select([item('dev', {cells: ['dev', 'SSO']}), item('x', {cells: ['build', 'access keys']})], 1, 5)).toBe(
			['  dev     SSO', '❯ build   access keys'].join('\n'),
		);
	});

	test('a long list shows the rows around the cursor, and how many are hidden on both sides', () => {
		expect(select(letters, 5, 5)).toBe(
			['  ↑ 4 more', '  e   row e', '❯ f   row f', '  g   row g', '  ↓ 3 more'].join('\n'),
		);
		expect(select(letters, 0, 4)).toBe(['❯ a   row a', '  b   row b', '  ↓ 8 more'].join('\n'));
	});

	test('one line shows the row under the cursor', () => {
		expect(select(letters, 7, 1)).toBe('❯ h   row h');
	});

	test('a disabled row is marked', () => {
		expect(select([item('secure', {disabledReason: 'it asks for a code'}), item('dev')], 1, 5)).toBe(
			['  ✘ secure', '❯ dev'].join('\n'),
		);
	});

	test('a cell that does not fit is cut, and a path in its middle', () => {
		expect(select([item('x', {cells: ['~/.config/claude-bedrock-setup/bedrock.env', 'new file']})], 0, 3)).toMatch(
			/^❯ ~\/\.conf\S*…\S*rock\.env {2}new file$/,
		);
	});

	test('characters that could move the cursor of the terminal are spelled out', () => {
		expect(select([item('x', {cells: ['a\u001b[2Jb\u202e']})], 0, 3)).toBe('❯ a\\e[2Jb\\u202e');
	});
});

test('a list that was drawn before shows the same as one that is drawn for the first time', () => {
	const lists: readonly (readonly [readonly ChoiceItem[], number])[] = [
		[letters, 0],
		[letters, 1],
		[letters, 5],
		[letters, 9],
		[letters.slice(3), 6],
		[[item('x'), ...letters.slice(0, 2)], 0],
		[letters.toReversed(), 4],
	];
	const drawn = (list: readonly ChoiceItem[], cursor: number) => (
		<Select items={list} cursor={cursor} height={5} layout={listLayout(list, 40)} />
	);
	const {rerender, lastFrame} = render(drawn([], 0));
	for (const [list, cursor] of lists) {
		rerender(drawn(list, cursor));
		expect(lastFrame()).toBe(select(list, cursor, 5));
	}
});

test('Select of several: each row has a check box', () => {
	const items = ['opus', 'haiku'].map((id) => item(id, {checkId: id}));
	const {lastFrame} = render(
		<Select items={items} cursor={0} height={5} layout={listLayout(items, 40)} checked={['haiku']} />,
	);
	expect(lastFrame()).toBe(['❯ ◯ opus', '  ◉ haiku'].join('\n'));
});

describe('ChoiceList', () => {
	const list = (choices: Partial<Choices>, state: Partial<SelectState> = {}, detailHeight = 2) => {
		const all: Choices = {id: 's', items: letters, ...choices};
		const content = listContent(all, {...initialSelectState(all), ...state}, 30);
		const {lastFrame} = render(<ChoiceList list={content} height={4} detailHeight={detailHeight} />);
		return lastFrame()
			?.split('\n')
			.map((line) => line.trimEnd())
			.join('\n');
	};

	test('what is typed stands above the rows that it leaves', () => {
		expect(list({filter: true}, {typed: 'row c'}, 0)).toBe(['› row c', '❯ c   row c'].join('\n'));
	});

	test('where no row matches it says what Enter does', () => {
		const typed = {what: 'enter a region', enter: () => ({do: 'leave' as const})};
		expect(list({filter: true, typed}, {typed: 'zz'}, 0)).toContain(
			'Nothing listed matches. Enter uses what you typed.',
		);
		expect(list({filter: true}, {typed: 'zz'}, 0)).toMatch(/Nothing listed matches\.$/);
	});

	test('where nothing can be chosen but something typed, there is a line to type into', () => {
		expect(list({items: [], typed: {what: 'paste an ARN', enter: () => ({do: 'leave' as const})}}, {}, 0)).toBe('›');
	});

	test('below the list stands what was cut off the row under the cursor', () => {
		const long = item('long', {cells: ['long', 'a second cell that is too long for the line']});
		expect(list({items: [long]})).toMatch(/\n {2}a second cell that is too long\n {2}for the line$/);
	});

	test('below the list stands why the row under the cursor cannot be chosen', () => {
		expect(list({items: [item('x', {disabledReason: 'it asks for a code'})]})).toContain(
			'Not available: it asks for a\n  code',
		);
	});

	test('below the list stands what the row under the cursor says about itself', () => {
		expect(list({items: [item('x', {detail: 'the usual one'})]})).toContain('\n  the usual one');
	});
});
