// Where the cursor is and what was typed: a reducer over one screen, applied at once, so that no key is read against an old state.
import type {ConversationMessage} from '../conversation/state.ts';
import {Problem} from '../problem.ts';
import type {ChoiceAction, ChoiceItem, Choices, TypedAnswer} from './choices/choices.ts';
import type {Key} from './keys.ts';

export type SelectState = {
	/** The screen that this belongs to. */
	readonly screenId: string;
	/** An item's id, so that the cursor stays on its item when more items arrive. */
	readonly cursor: string | undefined;
	readonly typed: string;
	/** Check ids, where several can be chosen. */
	readonly checked: readonly string[];
	/** The first line that the open scroll view shows; undefined while it is closed. */
	readonly scroll: number | undefined;
	/** What the scroll view shows, where the screen has several. */
	readonly part: string | undefined;
	/** The first line of the screen's text that is shown, where it is higher than the terminal allows. */
	readonly bodyScroll: number;
	/** What is wrong with what was typed. */
	readonly problem: Problem | undefined;
};

/**
 * How far keys reach: the lines of a page, the last line that a scroll view can begin with, and the last one that the screen's
 * text can begin with; 0 where all of it is visible, or where page keys belong to the list.
 */
export type KeyReach = {readonly page: number; readonly lastScroll: number; readonly lastBodyScroll?: number};

export function initialSelectState({id, several}: Choices): SelectState {
	return {
		screenId: id,
		cursor: undefined,
		typed: '',
		checked: several?.checked ?? [],
		scroll: undefined,
		part: undefined,
		bodyScroll: 0,
		problem: undefined,
	};
}

/** Items that contain every typed word; none where what is typed is an answer of its own. */
export function visibleItems({items, filter}: Choices, {typed}: SelectState): readonly ChoiceItem[] {
	if (typed === '') return items;
	if (!filter) return [];
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	return items.filter(({cells, keywords = ''}) => {
		const text = `${cells.join(' ')} ${keywords}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
}

/** The item under the cursor: where it was moved to, else where the screen suggests, else the first that can be chosen. */
export function cursorItem(choices: Choices, state: SelectState): ChoiceItem | undefined {
	const items = visibleItems(choices, state);
	const moved = items.find(({id}) => id === state.cursor);
	if (moved) return moved;
	const start = state.typed === '' ? items.find(({id}) => id === choices.start) : undefined;
	return start ?? items.find(({disabledReason}) => !disabledReason) ?? items[0];
}

export type KeyResult = {
	readonly state: SelectState;
	readonly action?: ChoiceAction;
	readonly messages?: readonly ConversationMessage[];
};

export function pressKey(key: Key, choices: Choices, state: SelectState, reach: KeyReach): KeyResult {
	switch (key.name) {
		case 'up':
			return {state: move(choices, state, -1, reach)};
		case 'down':
			return {state: move(choices, state, 1, reach)};
		case 'page-up':
			return {state: turnPage(choices, state, -1, reach)};
		case 'page-down':
			return {state: turnPage(choices, state, 1, reach)};
		case 'home':
			return {state: move(choices, state, Number.NEGATIVE_INFINITY, reach)};
		case 'end':
			return {state: move(choices, state, Number.POSITIVE_INFINITY, reach)};
		case 'enter':
			return enter(choices, state);
		case 'escape':
			return stepBack(choices, state);
		case 'space':
			return choices.several ? {state: toggle(choices, state)} : {state: type(choices, state, `${state.typed} `)};
		case 'backspace':
			return {state: type(choices, state, [...state.typed].slice(0, -1).join(''))};
		case 'clear':
			return {state: type(choices, state, '')};
		case 'text':
			if (key.text === '?' && state.typed === '' && choices.explanation) return {state: explain(state)};
			if (choices.letters?.[key.text])
				return enter(choices, {...state, cursor: choices.letters[key.text], scroll: undefined});
			return {state: choices.several ? state : type(choices, state, state.typed + key.text)};
		default:
			return {state};
	}
}

function turnPage(choices: Choices, state: SelectState, direction: 1 | -1, reach: KeyReach): SelectState {
	const {lastBodyScroll = 0, page} = reach;
	if (state.scroll !== undefined || lastBodyScroll === 0) return move(choices, state, direction * page, reach);
	return {...state, bodyScroll: between(0, state.bodyScroll + direction * bodyPage, lastBodyScroll)};
}

/** Lines that a page key moves a text by that does not fit: few, since little of it may be visible. */
const bodyPage = 3;

function move(choices: Choices, state: SelectState, by: number, {lastScroll}: KeyReach): SelectState {
	if (state.scroll !== undefined) return {...state, scroll: between(0, state.scroll + by, lastScroll)};
	const items = visibleItems(choices, state);
	const item = cursorItem(choices, state);
	const from = item ? items.indexOf(item) : 0;
	// One step past an end comes round; a page or an end does not.
	const to =
		Math.abs(by) === 1
			? (from + by + items.length) % Math.max(1, items.length)
			: between(0, from + by, items.length - 1);
	return {...state, cursor: items[to]?.id ?? state.cursor};
}

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most));

function type({filter, typed: answer}: Choices, state: SelectState, typed: string): SelectState {
	if (state.scroll !== undefined || (!filter && !answer)) return state;
	const text = typed.trimStart();
	return {...state, typed: text, cursor: undefined, problem: text === '' ? undefined : answer?.check?.(text.trim())};
}

function toggle(choices: Choices, state: SelectState): SelectState {
	const {checkId, disabledReason} = cursorItem(choices, state) ?? {};
	if (!checkId || disabledReason) return state;
	const {checked} = state;
	return {
		...state,
		checked: checked.includes(checkId) ? checked.filter((id) => id !== checkId) : [...checked, checkId],
	};
}

/** Opens the explanation of the screen, or closes it. */
const explain = (state: SelectState): SelectState =>
	state.part === explanationPart && state.scroll !== undefined
		? {...state, scroll: undefined}
		: {...state, scroll: 0, part: explanationPart};

/** The scroll view that `?` opens. */
export const explanationPart = '?';

function stepBack(choices: Choices, state: SelectState): KeyResult {
	if (state.scroll !== undefined) return {state: {...state, scroll: undefined}};
	if (state.typed !== '') return {state: {...state, typed: '', cursor: undefined, problem: undefined}};
	if (choices.back) return {state, messages: choices.back};
	// A screen outside the conversation mostly has its way back as an item.
	const action = choices.onEscape ?? choices.items.find((item) => item.action.do === 'resume')?.action;
	return {state, ...(action ? {action} : {})};
}

function enter(choices: Choices, state: SelectState): KeyResult {
	if (state.scroll !== undefined) return stepBack(choices, state);
	const item = cursorItem(choices, state);
	const typed = state.typed.trim();
	// What looks like an ARN is one, even where the text of an item happens to contain it.
	if (choices.typed && typed !== '' && (!item || typed.startsWith('arn:'))) return submit(choices.typed, typed, state);
	if (choices.several) return {state, messages: choices.several.messages(state.checked)};
	if (!item || item.disabledReason) return {state};
	if (item.action.do !== 'view') return {state, action: item.action};
	return {state: {...state, scroll: 0, part: item.action.part}};
}

function submit(answer: TypedAnswer, typed: string, state: SelectState): KeyResult {
	try {
		return {state, action: answer.enter(typed)};
	} catch (error) {
		if (error instanceof Problem) return {state: {...state, problem: error}};
		throw error;
	}
}
