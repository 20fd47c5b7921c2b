// Where the cursor is and what was typed: a reducer over one screen, applied at once, so that no key is read against an old state.

import type {ConversationMessage} from '../conversation/state.ts';
import {Problem} from '../problem.ts';
import type {Key} from './keys.ts';
import type {LocalView, Screen, ScreenAction, ScreenRow} from './screen.ts';

export type SelectState = {
	/** The screen that this belongs to. */
	readonly screen: string;
	/** Row id, so that the cursor stays on its value when more rows arrive. */
	readonly cursor: string | undefined;
	readonly typed: string;
	readonly picked: readonly string[];
	readonly scroll: number;
	readonly view: LocalView | undefined;
	/** What was wrong with what was typed. */
	readonly problem: Problem | undefined;
};

export function initialSelectState(screen: Screen): SelectState {
	return {
		screen: screen.id,
		cursor: undefined,
		typed: '',
		picked: screen.many?.picked ?? [],
		scroll: 0,
		view: undefined,
		problem: undefined,
	};
}

/** Rows that every typed word is in; none where what is typed is an answer of its own. */
export function visibleRows(screen: Screen, menu: SelectState): readonly ScreenRow[] {
	if (menu.typed === '') return screen.rows;
	if (!screen.filter) return [];
	const words = menu.typed.toLowerCase().split(/\s+/).filter(Boolean);
	return screen.rows.filter(({columns}) => {
		const text = columns.join(' ').toLowerCase();
		return words.every((word) => text.includes(word));
	});
}

/** The row under the cursor: where it was moved to, else where the screen suggests, else the first that can be taken. */
export function cursorRow(screen: Screen, menu: SelectState): ScreenRow | undefined {
	const rows = visibleRows(screen, menu);
	const at = rows.find(({id}) => id === menu.cursor);
	if (at) return at;
	const start = menu.typed === '' ? rows.find(({id}) => id === screen.start) : undefined;
	return start ?? rows.find(({off}) => !off) ?? rows[0];
}

export type KeyResult = {
	readonly menu: SelectState;
	readonly act?: ScreenAction;
	readonly messages?: readonly ConversationMessage[];
};

/** One key on one screen, `page` rows high. */
export function pressKey(key: Key, screen: Screen, menu: SelectState, page: number): KeyResult {
	const step = steps[key.name as keyof typeof steps];
	if (step !== undefined) return {menu: move(screen, menu, step === 'page' ? page : step === '-page' ? -page : step)};
	switch (key.name) {
		case 'enter':
			return enter(screen, menu);
		case 'escape':
			return stepBack(screen, menu);
		case 'space':
			return screen.many ? {menu: toggle(screen, menu)} : type(screen, menu, `${menu.typed} `);
		case 'backspace':
			return type(screen, menu, [...menu.typed].slice(0, -1).join(''));
		case 'text':
			return screen.many ? {menu} : type(screen, menu, menu.typed + key.text);
		default:
			return {menu};
	}
}

const steps = {
	up: -1,
	down: 1,
	'page-up': '-page',
	'page-down': 'page',
	home: Number.NEGATIVE_INFINITY,
	end: Number.POSITIVE_INFINITY,
} as const;

function move(screen: Screen, menu: SelectState, by: number): SelectState {
	if (menu.view && screen.scroll) {
		const last = Math.max(0, screen.scroll.length - 1);
		return {...menu, scroll: Math.min(last, Math.max(0, menu.scroll + by))};
	}
	const rows = visibleRows(screen, menu);
	const row = cursorRow(screen, menu);
	const at = row ? rows.indexOf(row) : 0;
	// One step past an end comes round; a page or an end does not.
	const to =
		Math.abs(by) === 1
			? (at + by + rows.length) % Math.max(1, rows.length)
			: Math.min(rows.length - 1, Math.max(0, at + by));
	return {...menu, cursor: rows[to]?.id ?? menu.cursor};
}

function type(screen: Screen, menu: SelectState, typed: string): KeyResult {
	if (!screen.filter && !screen.typed) return {menu};
	return {menu: {...menu, typed: typed.trimStart(), cursor: undefined, problem: undefined}};
}

function toggle(screen: Screen, menu: SelectState): SelectState {
	const row = cursorRow(screen, menu);
	if (!row?.pick || row.off) return menu;
	const {pick} = row;
	return {
		...menu,
		picked: menu.picked.includes(pick) ? menu.picked.filter((one) => one !== pick) : [...menu.picked, pick],
	};
}

function stepBack(screen: Screen, menu: SelectState): KeyResult {
	if (menu.view) return {menu: {...menu, view: undefined, scroll: 0}};
	if (menu.typed !== '') return {menu: {...menu, typed: '', cursor: undefined, problem: undefined}};
	if (screen.back) return {menu, messages: screen.back};
	// A screen outside the conversation has its way back as a row.
	const resume = screen.rows.find(({act}) => act.do === 'resume');
	return {menu, ...(resume ? {act: resume.act} : {})};
}

function enter(screen: Screen, menu: SelectState): KeyResult {
	if (menu.view) return stepBack(screen, menu);
	const row = cursorRow(screen, menu);
	const typed = menu.typed.trim();
	// What looks like an ARN is one, even where a row's text happens to contain it.
	if (screen.typed && typed !== '' && (!row || typed.startsWith('arn:')))
		return takeTyped(screen.typed.take, typed, menu);
	if (screen.many) return {menu, messages: screen.many.take(menu.picked)};
	return row && !row.off ? {menu, act: row.act} : {menu};
}

function takeTyped(
	take: (text: string) => readonly ConversationMessage[],
	typed: string,
	menu: SelectState,
): KeyResult {
	try {
		return {menu, messages: take(typed)};
	} catch (error) {
		if (error instanceof Problem) return {menu: {...menu, problem: error}};
		throw error;
	}
}
