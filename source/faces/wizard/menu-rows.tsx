// The rows of a screen: a window that keeps the cursor in sight, with what is hidden above and below.
import {Box, Text} from 'ink';
import {Indicator, Item} from 'ink-select-input';
import {printable} from '../../printable.ts';
import {cut, lostCells, setLines, tabulate, windowAround, wrap} from './layout.ts';
import {cursorRow, type Menu, visibleRows} from './menu.ts';
import type {Row, Screen} from './screen.ts';
import {tones} from './theme.ts';

export function MenuRows({screen, menu, width, height}: {screen: Screen; menu: Menu; width: number; height: number}) {
	if (menu.view && screen.scroll)
		return <Scroll lines={screen.scroll} from={menu.scroll} width={width} height={height} />;
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
	return (
		<Box flexDirection="column">
			{menu.typed === '' ? null : <Text>{cut(`› ${printable(menu.typed)}`, width)}</Text>}
			{above > 0 ? <Text dimColor>{`  ↑ ${above} more`}</Text> : null}
			{shown.map((row, index) => (
				<Box key={row.id}>
					<Indicator isSelected={row.id === cursor?.id} />
					{row.off ? (
						<Text dimColor>{lines[index]}</Text>
					) : (
						<Item isSelected={row.id === cursor?.id} label={lines[index] ?? ''} />
					)}
				</Box>
			))}
			{below > 0 ? <Text dimColor>{`  ↓ ${below} more`}</Text> : null}
			{rows.length === 0 && menu.typed !== '' ? (
				<Text dimColor>
					{screen.filter ? '  nothing listed matches' : ''}
					{screen.typed ? `${screen.filter ? ';' : ' '} Enter takes what you typed` : ''}
				</Text>
			) : null}
			{room > 0 ? (
				<Text {...(cursor?.off ? tones.warn : tones.dim)}>
					{Array.from({length: room}, (_, index) => said[index] ?? ' ').join('\n')}
				</Text>
			) : null}
		</Box>
	);
}

/** Rows on either side of the cursor that decide how wide a column is. */
const measured = 100;

/** What is said below the list about the row under the cursor: why it cannot be taken, or what was cut off it. */
function detail(lost: string, row: Row | undefined, width: number): string[] {
	const text = row?.off ? `cannot be taken: ${printable(row.off)}` : lost;
	return text === '' ? [] : wrap(text, width - 2).map((line) => `  ${line}`);
}

function plain(row: Row, screen: Screen, menu: Menu): Row {
	const columns = row.columns.map((cell) => printable(cell));
	const [first = '', ...rest] = columns;
	const picked = screen.many && row.pick ? (menu.picked.includes(row.pick) ? '◉' : '◯') : '';
	// Without colour too it is to be seen that a row cannot be taken.
	const mark = row.off ? '✘' : picked;
	return {...row, columns: mark ? [`${mark} ${first}`, ...rest] : columns};
}

function Scroll({
	lines,
	from,
	width,
	height,
}: {
	lines: NonNullable<Screen['scroll']>;
	from: number;
	width: number;
	height: number;
}) {
	const flat = setLines(lines, width, true);
	const start = Math.min(from, Math.max(0, flat.length - height + 1));
	const shown = flat.slice(start, start + height - 1);
	const below = flat.length - start - shown.length;
	return (
		<Box flexDirection="column">
			{shown.map(({key, text, tone}) => (
				<Text key={key} {...(tone ? tones[tone] : {})}>
					{text === '' ? ' ' : text}
				</Text>
			))}
			{below > 0 ? <Text dimColor>{`↓ ${below} more lines`}</Text> : null}
		</Box>
	);
}
