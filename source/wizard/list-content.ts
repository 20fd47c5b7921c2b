// What the list of a screen shows in a given state: the rows, the cursor, the columns and what is said about the row under the cursor.
import {Problem} from '../problem.ts';
import type {ChoiceItem, Choices, TypedAnswer} from './choices/choices.ts';
import type {ColumnLayout} from './column-layout.ts';
import {detailText, listLayout, rowsNear} from './list-layout.ts';
import {cursorItem, type SelectState, visibleItems} from './select-state.ts';
import {textHeight} from './text-height.ts';

export type ListContent = {
	readonly items: readonly ChoiceItem[];
	/** The index of the item under the cursor. */
	readonly cursor: number;
	readonly layout: ColumnLayout;
	/** The line of input, where something is typed or nothing but typing is possible. */
	readonly input?: string;
	/** What Enter does where no row matches what is typed. */
	readonly noMatch?: string;
	readonly detail: string;
	/** The item under the cursor cannot be chosen. */
	readonly disabled: boolean;
	/** Lines of the longest detail of the rows nearby, two at most. */
	readonly detailReserve: number;
};

/** @param width columns for a row, without the pointer; details are as wide */
export function listContent(choices: Choices, select: SelectState, width: number): ListContent {
	const items = visibleItems(choices, select);
	const current = cursorItem(choices, select);
	const cursor = current ? items.indexOf(current) : 0;
	const near = rowsNear(items, cursor);
	const layout = listLayout(near, width);
	const {typed} = select;
	const noMatch = items.length === 0 && typed !== '' ? noMatchText(choices, typed) : '';
	return {
		items,
		cursor,
		layout,
		...(showsInput(choices, typed) ? {input: choices.typed?.secret ? '•'.repeat(typed.length) : typed} : {}),
		...(noMatch === '' ? {} : {noMatch}),
		detail: current ? detailText(current, layout) : '',
		disabled: current?.disabledReason !== undefined,
		detailReserve: detailReserve(near, layout, width),
	};
}

/** The line of input comes with the first key, where it is not there from the start. */
const showsInput = ({typed: answer, items}: Choices, typed: string) =>
	typed !== '' || Boolean(answer && (answer.line || items.length === 0));

function detailReserve(near: readonly ChoiceItem[], layout: ColumnLayout, width: number): number {
	const isSome = (lines: number) => near.some((item) => detailHeight(detailText(item, layout), width) >= lines);
	// Most often the first row decides: every key would otherwise measure two hundred.
	return isSome(2) ? 2 : isSome(1) ? 1 : 0;
}

export const detailHeight = (detail: string, width: number): number => (detail === '' ? 0 : textHeight(detail, width));

function noMatchText({filter, typed}: Choices, text: string): string {
	const accepted = typed && isAccepted(typed, text);
	if (filter) return accepted ? 'Nothing listed matches. Enter uses what you typed.' : 'Nothing listed matches.';
	return accepted ? 'Enter uses what you typed.' : '';
}

/** Enter would not be refused. */
function isAccepted({enter}: TypedAnswer, text: string): boolean {
	try {
		enter(text.trim());
		return true;
	} catch (error) {
		if (error instanceof Problem) return false;
		throw error;
	}
}
