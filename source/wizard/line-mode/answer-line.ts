// What a typed line does on a screen: a pure function over the same items and the same reducer as the keys of the Ink app.
import type {ChoiceAction, ChoiceItem, Choices} from '../choices/choices.ts';
import {
	cursorItem,
	initialSelectState,
	type KeyResult,
	pressKey,
	type SelectState,
	visibleItems,
} from '../select-state.ts';
import {itemsAtOnce} from './item-list.ts';
import {plainText} from './plain-text.ts';

export type LineState = {
	readonly select: SelectState;
	/** How many items are listed. */
	readonly listed: number;
};

export type LineReply =
	| {readonly do: 'perform'; readonly action: ChoiceAction}
	/** The list is printed again, or what follows in it after the first `from` items. */
	| {readonly do: 'list'; readonly state: LineState; readonly from?: number}
	/** The whole screen is printed again, with how to answer it. */
	| {readonly do: 'help'; readonly state: LineState}
	/** The same question again, after a sentence on what is wrong with the line. */
	| {readonly do: 'reject'; readonly remarks: readonly string[]};

export const initialLineState = (choices: Choices): LineState => ({
	select: initialSelectState(choices),
	listed: itemsAtOnce,
});

export function answerLine(line: string, choices: Choices, state: LineState): LineReply {
	const text = line.trim();
	const command = text.toLowerCase();
	if (text === '') return pressEnter(choices, state);
	if (command === 'quit') return {do: 'perform', action: {do: 'leave'}};
	if (command === '?') return {do: 'help', state: {...initialLineState(choices), select: withoutSearch(state.select)}};
	if (command === 'back') return goBack(choices, state);
	if (command === 'more') return listMore(choices, state);
	if (/^\d+$/.test(text) || (choices.several && /^\d+([\s,]+\d+)*$/.test(text)))
		return chooseNumbers(text, choices, state);
	const meant = choices.letters?.[command] ?? command;
	const named = choices.items.find(({id, cells}) => [id, cells[0]].some((name) => name?.toLowerCase() === meant));
	return named ? chooseItems([named], choices, state) : search(text, choices, state);
}

const withoutSearch = (select: SelectState): SelectState => ({...select, typed: '', cursor: undefined});

function listMore(choices: Choices, state: LineState): LineReply {
	const {select, listed} = state;
	if (visibleItems(choices, select).length <= listed) return reject('There are no more to list.');
	return {do: 'list', from: listed, state: {select, listed: listed + itemsAtOnce}};
}

function goBack(choices: Choices, state: LineState): LineReply {
	const reply = replyOf(pressKey({name: 'escape'}, choices, withoutSearch(state.select), noReach));
	return reply ?? reject('There is no question before this one.');
}

function chooseNumbers(text: string, choices: Choices, state: LineState): LineReply {
	const items = visibleItems(choices, state.select);
	const numbers = text.split(/[\s,]+/).map(Number);
	const isListed = (number: number) =>
		number >= 1 && (number <= Math.min(state.listed, items.length) || isDefault(items[number - 1], choices, state));
	const wrong = numbers.find((number) => !isListed(number));
	if (wrong === undefined)
		return chooseItems(
			numbers.flatMap((number) => items[number - 1] ?? []),
			choices,
			state,
		);
	// An answer that is typed may be a number, too.
	const typed = choices.typed && search(text, choices, {...state, select: withoutSearch(state.select)});
	if (typed?.do === 'perform') return typed;
	const last = Math.min(state.listed, items.length);
	return reject(
		last === 0
			? 'There is nothing to select by number.'
			: `${wrong} is not in the list. Type a number from 1 to ${last}.`,
	);
}

const isDefault = (item: ChoiceItem | undefined, choices: Choices, {select}: LineState) =>
	item !== undefined && item === cursorItem(choices, select);

function chooseItems(items: readonly ChoiceItem[], choices: Choices, state: LineState): LineReply {
	const disabled = items.find(({disabledReason}) => disabledReason);
	if (disabled) return reject(`This cannot be selected: ${plainText(disabled.disabledReason ?? '')}.`);
	const at = (select: SelectState, {id}: ChoiceItem): SelectState => ({...select, cursor: id});
	if (!choices.several) return pressEnter(choices, {...state, select: items.reduce(at, withoutSearch(state.select))});
	const select = items.reduce(
		(current, item) => pressKey({name: 'space'}, choices, at(current, item), noReach).state,
		state.select,
	);
	return {do: 'list', state: {...state, select}};
}

/** Words that items contain narrow the list; what no item contains is the answer itself, where one may be typed. */
function search(text: string, choices: Choices, state: LineState): LineReply {
	const select: SelectState = {...withoutSearch(state.select), typed: text};
	const found = visibleItems(choices, select).length > 0;
	if (choices.typed && (!found || text.startsWith('arn:'))) return pressEnter(choices, {...state, select});
	if (found) return {do: 'list', state: {select, listed: itemsAtOnce}};
	const numbers = `Type a number from 1 to ${Math.min(state.listed, choices.items.length)}, "back", "quit" or "?".`;
	return reject(choices.filter ? `Nothing in the list contains "${text}".` : numbers);
}

function pressEnter(choices: Choices, state: LineState): LineReply {
	const result = pressKey({name: 'enter'}, choices, state.select, noReach);
	const {problem} = result.state;
	if (problem) return {do: 'reject', remarks: [problem.title, ...(problem.because?.split('\n') ?? [])].map(plainText)};
	return (
		replyOf(result) ?? reject(`Type ${choices.items.length === 0 ? plainText(choices.typed?.what ?? '') : 'a number'}.`)
	);
}

function replyOf({state, action, messages}: KeyResult): LineReply | undefined {
	if (messages) return {do: 'perform', action: {do: 'send', messages}};
	if (action) return {do: 'perform', action};
	return state.scroll === undefined
		? undefined
		: {do: 'perform', action: {do: 'view', ...(state.part === undefined ? {} : {part: state.part})}};
}

const reject = (remark: string): LineReply => ({do: 'reject', remarks: [remark]});

/** Nothing is scrolled here. */
const noReach = {page: 0, lastScroll: 0};
