// The rows of a screen: a window that keeps the cursor in sight, with what is hidden above and below.
import {printable} from '../printable.ts';
import {cut, lostCells, setLines, tabulate, windowAround, wrap} from './layout.ts';
import type {Screen, ScreenLine, ScreenRow} from './screen.ts';
import {cursorRow, type SelectState, visibleRows} from './select-state.ts';
import type {FrameLine, Span} from './theme.ts';

export function menuLines(screen: Screen, menu: SelectState, width: number, height: number): FrameLine[] {
	if (menu.view && screen.scroll) return scroll(screen.scroll, menu.scroll, width, height);
	const rows = visibleRows(screen, menu);
	const cursor = cursorRow(screen, menu);
	const at = cursor ? rows.indexOf(cursor) : 0;
	const high = height - (menu.typed === '' ? 0 : 1);
	// Columns stay where they are as the window moves; thousands of rows are not measured for every key.
	const near = rows.slice(Math.max(0, at - measured), at + measured).map((row) => plain(row, screen, menu));
	const lost = lostCells(near, width - 2).map((text, index) => detail(text, near[index], width));
	const room = Math.min(high > 7 ? 2 : high > 4 ? 1 : 0, Math.max(0, ...lost.map((one) => one.length)));
	const {from, to, above, below} = windowAround(rows.length, at, high - room);
	const shown = rows.slice(from, to);
	const lines = tabulate(
		shown.map((row) => plain(row, screen, menu)),
		width - 2,
		near,
	);
	const said = lost[Math.min(at, measured)] ?? [];
	return [
		...(menu.typed === '' ? [] : [[{text: cut(`› ${printable(menu.typed)}`, width)}]]),
		...(above > 0 ? [dim(`  ↑ ${above} more`)] : []),
		...shown.map((row, index) => menuLine(row, lines[index] ?? '', row.id === cursor?.id)),
		...(below > 0 ? [dim(`  ↓ ${below} more`)] : []),
		...(rows.length === 0 && menu.typed !== '' ? [dim(nothing(screen))] : []),
		...Array.from({length: room}, (_, index): FrameLine => {
			const text = said[index];
			return text ? [{text, tone: cursor?.off ? 'warn' : 'dim'}] : [];
		}),
	];
}

const dim = (text: string): FrameLine => [{text, tone: 'dim'}];

function menuLine({off}: ScreenRow, text: string, underCursor: boolean): FrameLine {
	const pointer: Span = underCursor ? {text: '❯ ', tone: 'cursor'} : {text: '  '};
	if (off) return [pointer, {text, tone: 'dim'}];
	return [{...pointer, text: pointer.text + text}];
}

function nothing({filter, typed}: Screen): string {
	const none = filter ? '  nothing listed matches' : '';
	return typed ? `${none}${filter ? ';' : ' '} Enter takes what you typed` : none;
}

/** Rows on either side of the cursor that decide how wide a column is. */
const measured = 100;

/** What is said below the list about the row under the cursor: why it cannot be taken, or what was cut off it. */
function detail(lost: string, row: ScreenRow | undefined, width: number): string[] {
	const text = row?.off ? `cannot be taken: ${printable(row.off)}` : lost;
	return text === '' ? [] : wrap(text, width - 2).map((line) => `  ${line}`);
}

function plain(row: ScreenRow, screen: Screen, menu: SelectState): ScreenRow {
	const columns = row.columns.map((cell) => printable(cell));
	const [first = '', ...rest] = columns;
	const picked = screen.many && row.pick ? (menu.picked.includes(row.pick) ? '◉' : '◯') : '';
	// Without colour too it is to be seen that a row cannot be taken.
	const mark = row.off ? '✘' : picked;
	return {...row, columns: mark ? [`${mark} ${first}`, ...rest] : columns};
}

function scroll(lines: readonly ScreenLine[], from: number, width: number, height: number): FrameLine[] {
	const flat = setLines(lines, width, true);
	const start = Math.min(from, Math.max(0, flat.length - height + 1));
	const shown = flat.slice(start, start + height - 1);
	const below = flat.length - start - shown.length;
	return [...shown.map((line) => [line]), ...(below > 0 ? [dim(`↓ ${below} more lines`)] : [])];
}
