// What a typed line does, on lists made for it.
import {describe, expect, test} from 'vitest';
import {Problem} from '../../../source/problem.ts';
import type {ChoiceItem, Choices} from '../../../source/wizard/choices/choices.ts';
import {
	answerLine,
	initialLineState,
	type LineReply,
	type LineState,
} from '../../../source/wizard/line-mode/answer-line.ts';
import {itemList, promptText} from '../../../source/wizard/line-mode/item-list.ts';

const item = (id: string, more: Partial<ChoiceItem> = {}): ChoiceItem => ({
	id,
	cells: [id, 'Opus 5.5'],
	action: {do: 'send', messages: [{type: 'answer', id: 'model', value: id}]},
	...more,
});

const chosen = (id: string): LineReply => ({do: 'perform', action: item(id).action});

const few: Choices = {
	id: 'few',
	items: [item('one'), item('two'), item('off', {disabledReason: 'it has ended'})],
	start: 'two',
};

const many: Choices = {
	id: 'many',
	items: Array.from({length: 30}, (_, index) => item(`profile ${index + 1}`)),
	filter: true,
};

const answer = (line: string, choices: Choices, state: LineState = initialLineState(choices)) =>
	answerLine(line, choices, state);

const texts = (choices: Choices, {select, listed}: LineState, from?: number) =>
	itemList(choices, select, listed, from).map(({text}) => text);

describe('a line on a short list', () => {
	test('of nothing chooses what the prompt names', () => {
		expect(promptText(few, initialLineState(few).select)).toBe('Number, or Enter for 2: ');
		expect(answer('', few)).toEqual(chosen('two'));
	});

	test.each(['1', ' 1 ', 'one', 'ONE'])('of "%s" chooses the first item', (line) => {
		expect(answer(line, few)).toEqual(chosen('one'));
	});

	test.each(['0', '4', '99'])('of %s is no number of the list, and says which are', (line) => {
		expect(answer(line, few)).toEqual({
			do: 'reject',
			remarks: [`${line} is not in the list. Type a number from 1 to 3.`],
		});
	});

	test('with the number of a disabled item says why it cannot be selected', () => {
		expect(answer('3', few)).toEqual({do: 'reject', remarks: ['This cannot be selected: it has ended.']});
		expect(texts(few, initialLineState(few))[2]).toBe('3. off. Opus 5.5. Cannot be selected: it has ended.');
	});

	test('with other words says what can be typed', () => {
		expect(answer('hello', few)).toEqual({
			do: 'reject',
			remarks: ['Type a number from 1 to 3, "back", "quit" or "?".'],
		});
	});
});

describe('a line on a long list', () => {
	test('with words narrows the list, which is numbered from 1 again', () => {
		const reply = answer('file 3', many);
		if (reply.do !== 'list') throw new Error(reply.do);
		expect(texts(many, reply.state)).toEqual([
			'1. profile 3. Opus 5.5.',
			'2. profile 13. Opus 5.5.',
			'3. profile 23. Opus 5.5.',
			'4. profile 30. Opus 5.5.',
		]);
		expect(answer('2', many, reply.state)).toEqual(chosen('profile 13'));
		expect(answer('', many, reply.state)).toEqual(chosen('profile 3'));
	});

	test('with the whole name of an item chooses it', () => {
		expect(answer('Profile 17', many)).toEqual(chosen('profile 17'));
	});

	test('chooses nothing that has not been listed; "more" lists the next twelve', () => {
		expect(answer('13', many)).toEqual({
			do: 'reject',
			remarks: ['13 is not in the list. Type a number from 1 to 12.'],
		});
		const reply = answer('more', many);
		if (reply.do !== 'list') throw new Error(reply.do);
		const lines = texts(many, reply.state, reply.from);
		expect(lines[0]).toBe('13. profile 13. Opus 5.5.');
		expect(lines.at(-1)).toBe('6 more are not listed. Type text to search, or "more".');
		expect(answer('13', many, reply.state)).toEqual(chosen('profile 13'));
	});

	test('can choose the suggested item although it stands behind the first twelve', () => {
		const choices = {...many, start: 'profile 20'};
		expect(texts(choices, initialLineState(choices)).at(-2)).toBe('20. profile 20. Opus 5.5.');
		expect(answer('', choices)).toEqual(chosen('profile 20'));
		expect(answer('20', choices)).toEqual(chosen('profile 20'));
	});

	test('with words that no item contains says so', () => {
		expect(answer('nova', many)).toEqual({do: 'reject', remarks: ['Nothing in the list contains "nova".']});
	});
});

describe('a line where an answer may be typed', () => {
	const typed: Choices = {
		...many,
		typed: {
			what: 'an ARN',
			enter: (text) => {
				if (!text.startsWith('arn:') && text !== '4096')
					throw new Problem({code: 'bad', title: `"${text}" is no ARN`, because: 'it reads arn:aws:…'});
				return {do: 'send', messages: [{type: 'answer', id: 'model', value: text}]};
			},
		},
	};

	test.each(['arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abc', '4096'])(
		'is the answer %s',
		(line) => {
			const messages = [{type: 'answer', id: 'model', value: line}];
			expect(answer(line, typed)).toEqual({do: 'perform', action: {do: 'send', messages}});
		},
	);

	test('says what is wrong with an answer, in words that any terminal shows', () => {
		expect(answer('nova', typed)).toEqual({do: 'reject', remarks: ['"nova" is no ARN', 'it reads arn:aws:...']});
	});

	test('still calls a wrong number a wrong number', () => {
		expect(answer('77', typed)).toEqual({
			do: 'reject',
			remarks: ['77 is not in the list. Type a number from 1 to 12.'],
		});
	});

	test('is named in the prompt, alone where nothing is listed', () => {
		expect(promptText(typed, initialLineState(typed).select)).toBe('Number, text to search, an ARN, or Enter for 1: ');
		const empty = {...typed, items: [], filter: false};
		expect(promptText(empty, initialLineState(empty).select)).toBe('An ARN: ');
		expect(answer('', empty)).toEqual({do: 'reject', remarks: ['Type an ARN.']});
	});

	test('of a number, where nothing is listed, says so', () => {
		const empty = {...few, items: []};
		expect(answer('1', empty)).toEqual({do: 'reject', remarks: ['There is nothing to select by number.']});
	});
});

describe('a line where several items can be selected', () => {
	const several: Choices = {
		id: 'several',
		items: ['opus', 'sonnet', 'haiku'].map((id) => item(id, {cells: [id], checkId: id})),
		several: {
			checked: ['opus'],
			messages: (checked) => [{type: 'answer', id: 'oneM', value: checked as readonly 'opus'[]}],
		},
	};

	test.each(['1 3', '1, 3', '1,3'])('of "%s" selects and deselects, and Enter sends the selection', (line) => {
		const reply = answer(line, several);
		if (reply.do !== 'list') throw new Error(reply.do);
		expect(texts(several, reply.state)).toEqual([
			'1. opus. Not selected.',
			'2. sonnet. Not selected.',
			'3. haiku. Selected.',
		]);
		expect(answer('', several, reply.state)).toEqual({
			do: 'perform',
			action: {do: 'send', messages: [{type: 'answer', id: 'oneM', value: ['haiku']}]},
		});
	});
});

describe('the words that are no answers', () => {
	test('"quit" leaves', () => {
		expect(answer('quit', few)).toEqual({do: 'perform', action: {do: 'leave'}});
	});

	test('"back" leads to the question before, and says where there is none', () => {
		const back = [{type: 'back'}] as const;
		expect(answer('back', {...few, back})).toEqual({do: 'perform', action: {do: 'send', messages: back}});
		expect(answer('back', few)).toEqual({do: 'reject', remarks: ['There is no question before this one.']});
	});

	test('"back" on a screen outside the conversation resumes the conversation', () => {
		const outside: Choices = {id: 'saved', items: [item('resume', {action: {do: 'resume'}})]};
		expect(answer('back', outside)).toEqual({do: 'perform', action: {do: 'resume'}});
	});

	test('"?" prints the question again, with all of its items', () => {
		const found = answer('file 3', many);
		if (found.do !== 'list') throw new Error(found.do);
		const reply = answer('?', many, found.state);
		expect(reply.do).toBe('help');
		if (reply.do === 'help') expect(texts(many, reply.state)).toHaveLength(13);
	});

	test('"more" says where everything is listed', () => {
		expect(answer('more', few)).toEqual({do: 'reject', remarks: ['There are no more to list.']});
	});
});
