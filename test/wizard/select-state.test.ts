// Keys on a screen, without a terminal: what is typed, filtered, picked and taken.
import fc from 'fast-check';
import type {Key as InkKey} from 'ink';
import {describe, expect, test} from 'vitest';
import {Problem} from '../../source/problem.ts';
import {type Key, keysOf} from '../../source/wizard/keys.ts';
import type {Screen, ScreenRow} from '../../source/wizard/screen.ts';
import {
	cursorRow,
	initialSelectState,
	pressKey,
	type SelectState,
	visibleRows,
} from '../../source/wizard/select-state.ts';

const send = (value: string): ScreenRow['act'] => ({do: 'send', messages: [{type: 'highlight', value}]});
const row = (id: string, more: Partial<ScreenRow> = {}): ScreenRow => ({id, columns: [id], act: send(id), ...more});
const rows = ['alpha', 'beta', 'gamma', 'delta'].map((id) => row(id));
const screen = (more: Partial<Screen> = {}): Screen => ({id: 's', title: '', lines: [], rows, ...more});

/** All keys in order, until one does something. */
function pressed(on: Screen, keys: readonly Key[], menu: SelectState = initialSelectState(on)) {
	let result = pressKey(keys[0] ?? {name: 'tab'}, on, menu, 5);
	for (const key of keys.slice(1)) result = pressKey(key, on, result.menu, 5);
	return result;
}
const type = (text: string): Key[] =>
	[...text].map((one) => (one === ' ' ? {name: 'space'} : {name: 'text', text: one}));
const enter: Key = {name: 'enter'};

describe('typing', () => {
	const typed = {what: 'a path', take: (text: string) => [{type: 'highlight' as const, value: text}]};

	test('filters by every word, in any order', () => {
		const on = screen({filter: true, rows: [row('x', {columns: ['platform opus', 'us-west-2']}), row('y')]});
		expect(visibleRows(on, pressed(on, type('west opus')).menu).map(({id}) => id)).toEqual(['x']);
	});

	test('is what Enter takes on a screen without a filter, whatever row is there', () => {
		const on = screen({typed, rows: [row('none')]});
		expect(pressed(on, [...type('/tmp/n'), enter]).messages).toEqual([{type: 'highlight', value: '/tmp/n'}]);
		expect(pressed(on, [enter]).act).toEqual(send('none'));
	});

	test('of an ARN is taken as one, even where a row contains it', () => {
		const on = screen({typed, filter: true, rows: [row('x', {columns: ['arn:aws:one']})]});
		expect(pressed(on, [...type('arn:aws:one'), enter]).messages).toEqual([{type: 'highlight', value: 'arn:aws:one'}]);
	});

	test('of something that cannot be taken says so and loses nothing', () => {
		const refuse = () => {
			throw new Problem({code: 'bad', title: 'no'});
		};
		const on = screen({typed: {what: 'x', take: refuse}});
		const {menu} = pressed(on, [...type('abc'), enter]);
		expect(menu).toMatchObject({typed: 'abc', problem: {code: 'bad'}});
		expect(pressed(on, [{name: 'backspace'}], menu).menu).toMatchObject({typed: 'ab', problem: undefined});
	});

	test('is cleared by the first Escape, the second goes back', () => {
		const on = screen({filter: true, back: [{type: 'back'}]});
		const {menu} = pressed(on, [...type('be'), {name: 'escape'}]);
		expect(menu.typed).toBe('');
		expect(pressed(on, [{name: 'escape'}], menu).messages).toEqual([{type: 'back'}]);
	});
});

describe('Enter', () => {
	test('takes nothing while there is nothing to take', () => {
		expect(pressed(screen({rows: [], waits: 'One moment'}), [enter])).not.toHaveProperty('act');
		expect(pressed(screen({rows: [row('a', {off: 'broken'})]}), [enter])).not.toHaveProperty('act');
	});

	test('on a screen where several are picked hands over what is picked', () => {
		const on = screen({
			rows: ['a', 'b', 'c'].map((id) => row(id, {pick: id, ...(id === 'c' ? {off: 'not here'} : {})})),
			many: {picked: ['a'], take: (picked) => [{type: 'highlight', value: picked.join()}]},
		});
		const down: Key = {name: 'down'};
		const space: Key = {name: 'space'};
		expect(pressed(on, [down, space, down, space, enter]).messages).toEqual([{type: 'highlight', value: 'a,b'}]);
		expect(pressed(on, [space, enter]).messages).toEqual([{type: 'highlight', value: ''}]);
	});
});

test('Escape on a screen outside the conversation takes its way back', () => {
	const on = screen({rows: [row('resume', {act: {do: 'resume'}}), row('leave', {act: {do: 'leave'}})]});
	expect(pressed(on, [{name: 'escape'}]).act).toEqual({do: 'resume'});
	expect(pressed(screen(), [{name: 'escape'}])).not.toHaveProperty('act');
});

test('the cursor is always on a row that is to be seen, and stays on its value when more arrive', () => {
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
			const on = screen({filter: true, start: 'gamma'});
			const {menu} = pressed(on, list);
			const at = cursorRow(on, menu);
			const seen = visibleRows(on, menu);
			if (seen.length > 0) expect(seen).toContain(at);
			const late = screen({
				filter: true,
				start: 'gamma',
				rows: [...Array.from({length: more}, (_, one) => row(`new ${one}`)), ...rows],
			});
			if (at && menu.cursor) expect(cursorRow(late, menu)?.id).toBe(at.id);
		}),
	);
});

describe('chunks', () => {
	const none = {} as InkKey;
	const names = (keys: readonly Key[]) => keys.map((key) => (key.name === 'text' ? key.text : key.name));

	test('are the keys that were pressed, in order', () => {
		expect(names(keysOf('ab\r', none))).toEqual(['a', 'b', 'enter']);
		expect(names(keysOf('\r\r', none))).toEqual(['enter', 'enter']);
		expect(names(keysOf('', {return: true} as InkKey))).toEqual(['enter']);
		expect(names(keysOf('a b\u007f', none))).toEqual(['a', 'space', 'b', 'backspace']);
	});

	test('with an interrupt in them leave', () => {
		expect(names(keysOf('c', {ctrl: true} as InkKey))).toEqual(['leave']);
		expect(names(keysOf('x\u0003', none))).toContain('leave');
	});

	test('of a paste lose their marks, and nothing invisible gets through', () => {
		expect(names(keysOf('[200~arn:aws[201~', none)).join('')).toBe('arn:aws');
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 40}), (text) => {
				for (const key of keysOf(text, none))
					if (key.name === 'text') expect(key.text).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u);
			}),
		);
	});
});
