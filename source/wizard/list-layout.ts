// The cells of a list's rows as they are drawn, how wide their columns are, and what is said below the list about a row.
import {memoize} from '../memoize.ts';
import type {ChoiceItem} from './choices/choices.ts';
import {type ColumnLayout, columnLayout, lostCells} from './column-layout.ts';

/** Rows on either side of the cursor that decide how wide a column is: columns stay where they are as the window moves, and thousands of rows are not measured for every key. */
const measuredRows = 100;

export function rowsNear<Row>(rows: readonly Row[], cursor: number): readonly Row[] {
	return rows.slice(Math.max(0, cursor - measuredRows), cursor + measuredRows);
}

export function listLayout(items: readonly ChoiceItem[], width: number): ColumnLayout {
	return columnLayout(
		items.map((item) => markedCells(item)),
		width,
	);
}

/** A disabled row is to be recognised without colour, too. @param checked the check ids, where several can be chosen */
export function markedCells(item: ChoiceItem, checked: readonly string[] = []): readonly string[] {
	const {cells, checkId, disabledReason} = item;
	const checkBox = checkId === undefined ? '' : checked.includes(checkId) ? '◉ ' : '◯ ';
	const mark = disabledReason ? '✘ ' : checkBox;
	return mark === '' ? cells : withMark(cells, mark);
}

const withMark = memoize((cells: readonly string[], mark: string): readonly string[] => {
	const [first = '', ...others] = cells;
	return [mark + first, ...others];
});

/** Why the row cannot be chosen, what it is, or what was cut off it. */
export function detailText(item: ChoiceItem, layout: ColumnLayout): string {
	if (item.disabledReason) return `Not available: ${item.disabledReason}`;
	return [lostCells(markedCells(item), layout), item.detail].filter(Boolean).join('   ');
}
