// Keys on a screen, without a terminal: what is typed, filtered, checked and chosen.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Problem} from '../../source/problem.ts';
import type {ChoiceItem, Choices} from '../../source/wizard/choices/choices.ts';
import type {Key} from '../../source/wizard/keys.ts';
import {
	cursorItem,
	initialSelectState,
	pressKey,
	type SelectState,
	visibleItems,
} from '../../source/wizard/select-state.ts';

const send = (value: string): ChoiceItem['action'] => ({do: 'send', messages: [{type: 'highlight', value}]});
const item = (id: string, more: Partial<ChoiceItem> = {}): ChoiceItem => ({id, cells: [id], action: send(id), ...more});
const items = ['alpha', 'beta', 'gamma', 'delta'].map((id) => item(id));
const choices = (more: Partial<Choices> = {}): Choices => ({id: 's', items, ...more});
const reach = {page: 5, lastScroll: 7};

/** The result of the last key. */
function press(on: Choices, keys: readonly Key[], state: SelectState = initialSelectState(on)) {
	let result = pressKey(keys[0] ?? {name: 'tab'}, on, state, reach);
	for (const key of keys.slice(1)) result = pressKey(key, on, result.state, reach);
	return result;
}
const type = (text: string): Key[] =>
	[...text].map((character) => (character === ' ' ? {name: 'space'} : {name: 'text', text: character}));
const enter: Key = {name: 'enter'};
const escapeKey: Key = {name: 'escape'};
const down: Key = {name: 'down'};
const up: Key = {name: 'up'};
const space: Key = {name: 'space'};

describe('the cursor', () => {
	test('one step past the last item comes round to the first, and back', () => {
		expect(cursorItem(choices(), press(choices(), [up]).state)?.id).toBe('delta');
		expect(cursorItem(choices(), press(choices(), [up, down]).state)?.id).toBe('alpha');
	});

	test('a page stops at the end', () => {
		expect(cursorItem(choices(), press(choices(), [{name: 'page-down'}, {name: 'page-down'}]).state)?.id).toBe('delta');
		expect(cursorItem(choices(), press(choices(), [{name: 'end'}, {name: 'home'}]).state)?.id).toBe('alpha');
	});

	test('it starts on the suggested item, else on the first that can be chosen', () => {
		const on = choices({start: 'gamma'});
		expect(cursorItem(on, initialSelectState(on))?.id).toBe('gamma');
		const broken = choices({items: [item('x', {disabledReason: 'broken'}), item('y')]});
		expect(cursorItem(broken, initialSelectState(broken))?.id).toBe('y');
	});

	test('it is always on a visible item, and stays on that item when more items arrive', () => {
		const keys = fc.array(
			fc.oneof(
				fc.constantFrom<Key>(
					{name: 'up'},
					{name: 'down'},
					{name: 'page-up'},
					{name: 'page-down'},
					{name: 'home'},
					{name: 'end'},
					{name: 'backspace'},
				),
				fc.constantFrom(...type('aeg')),
			),
			{minLength: 1, maxLength: 30},
		);
		fc.assert(
			fc.property(keys, fc.nat(20), (list, more) => {
				const on = choices({filter: true, start: 'gamma'});
				const {state} = press(on, list);
				const current = cursorItem(on, state);
				const visible = visibleItems(on, state);
				if (visible.length > 0) expect(visible).toContain(current);
				const late = choices({
					filter: true,
					start: 'gamma',
					items: [...Array.from({length: more}, (_, index) => item(`new ${index}`)), ...items],
				});
				if (current && state.cursor) expect(cursorItem(late, state)?.id).toBe(current.id);
			}),
		);
	});
});

describe('typing', () => {
	const typed = {
		what: 'a path',
		enter: (text: string) => ({do: 'send' as const, messages: [{type: 'highlight' as const, value: text}]}),
	};

	test('the items that contain every typed word stay, whatever the order of the words', () => {
		const on = choices({filter: true, items: [item('x', {cells: ['platform opus', 'us-west-2']}), item('y')]});
		expect(visibleItems(on, press(on, type('west opus')).state).map(({id}) => id)).toEqual(['x']);
	});

	test('without a filter Enter sends what is typed, whatever items there are', () => {
		const on = choices({typed, items: [item('none')]});
		expect(press(on, [...type('/tmp/n'), enter]).action).toEqual(typed.enter('/tmp/n'));
		expect(press(on, [enter]).action).toEqual(send('none'));
	});

	test('an ARN is sent as one, even where an item contains it', () => {
		const on = choices({typed, filter: true, items: [item('x', {cells: ['arn:aws:one']})]});
		expect(press(on, [...type('arn:aws:one'), enter]).action).toEqual(typed.enter('arn:aws:one'));
	});

	test('what cannot be taken is said, and stays to be corrected', () => {
		const refuse = () => {
			throw new Problem({code: 'bad', title: 'no'});
		};
		const on = choices({typed: {what: 'x', enter: refuse}});
		const {state} = press(on, [...type('abc'), enter]);
		expect(state).toMatchObject({typed: 'abc', problem: {code: 'bad'}});
		expect(press(on, [{name: 'backspace'}], state).state).toMatchObject({typed: 'ab', problem: undefined});
	});

	test('the first Escape clears it, the second goes back', () => {
		const on = choices({filter: true, back: [{type: 'back'}]});
		const {state} = press(on, [...type('be'), escapeKey]);
		expect(state.typed).toBe('');
		expect(press(on, [escapeKey], state).messages).toEqual([{type: 'back'}]);
	});

	test('on a screen without a filter it does nothing', () => {
		expect(press(choices(), type('be')).state).toEqual(initialSelectState(choices()));
	});
});

describe('Enter', () => {
	test('Enter does nothing while there is nothing to choose', () => {
		expect(press(choices({items: []}), [enter])).not.toHaveProperty('action');
	});

	test('Enter on a disabled item does nothing', () => {
		const on = choices({items: [item('a', {disabledReason: 'broken'})]});
		expect(press(on, [enter])).not.toHaveProperty('action');
	});

	test('Enter sends all items that Space has checked, never a disabled one', () => {
		const on = choices({
			items: ['a', 'b', 'c'].map((id) => item(id, {checkId: id, ...(id === 'c' ? {disabledReason: 'not here'} : {})})),
			several: {checked: ['a'], messages: (checked) => [{type: 'highlight', value: checked.join()}]},
		});
		expect(press(on, [down, space, down, space, enter]).messages).toEqual([{type: 'highlight', value: 'a,b'}]);
		expect(press(on, [space, enter]).messages).toEqual([{type: 'highlight', value: ''}]);
	});
});

describe('a scroll view', () => {
	const on = choices({items: [item('details', {action: {do: 'view'}}), item('other')], filter: true});
	const open = press(on, [enter]).state;

	test('arrows scroll it and stop at both ends, and the cursor of the list stays where it was', () => {
		expect(open.scroll).toBe(0);
		expect(press(on, [down, down, up], open).state).toMatchObject({scroll: 1, cursor: undefined});
		expect(press(on, [{name: 'end'}, down], open).state.scroll).toBe(7);
		expect(press(on, [{name: 'page-down'}, {name: 'home'}, up], open).state.scroll).toBe(0);
	});

	test('Escape and Enter close it, and typing does nothing', () => {
		for (const key of [escapeKey, enter]) expect(press(on, [key], open).state.scroll).toBeUndefined();
		expect(press(on, type('de'), open).state.typed).toBe('');
	});
});

test('Escape on a screen outside the conversation takes its way back', () => {
	const on = choices({
		items: [item('resume', {action: {do: 'resume'}}), item('leave', {action: {do: 'leave'}})],
	});
	expect(press(on, [escapeKey]).action).toEqual({do: 'resume'});
	expect(press(choices(), [escapeKey])).not.toHaveProperty('action');
});
