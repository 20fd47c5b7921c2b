// The rows of a screen: a window that keeps the cursor in sight, with what is hidden above and below.
import {Box, Text} from 'ink';
import {Indicator, Item} from 'ink-select-input';
import {printable} from '../../printable.ts';
import {cut, setLines, tabulate, windowAround} from './layout.ts';
import {cursorRow, type Menu, visibleRows} from './menu.ts';
import type {Row, Screen} from './screen.ts';
import {tones} from './theme.ts';

export function MenuRows({screen, menu, width, height}: {screen: Screen; menu: Menu; width: number; height: number}) {
	if (menu.view && screen.scroll)
		return <Scroll lines={screen.scroll} from={menu.scroll} width={width} height={height} />;
	const rows = visibleRows(screen, menu);
	const cursor = cursorRow(screen, menu);
	const at = cursor ? rows.indexOf(cursor) : 0;
	const {from, to, above, below} = windowAround(rows.length, at, height - (menu.typed === '' ? 0 : 1));
	const shown = rows.slice(from, to);
	const lines = tabulate(
		shown.map((row) => plain(row, screen, menu)),
		width - 2,
	);
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
					{screen.typed ? '  nothing listed matches; Enter takes what you typed' : '  nothing matches'}
				</Text>
			) : null}
			{cursor?.off ? <Text {...tones.warn}>{cut(`  cannot be taken: ${printable(cursor.off)}`, width)}</Text> : null}
		</Box>
	);
}

function plain(row: Row, screen: Screen, menu: Menu): Row {
	const columns = row.columns.map((cell) => printable(cell));
	if (!screen.many || !row.pick) return {...row, columns};
	const [first = '', ...rest] = columns;
	return {...row, columns: [`${menu.picked.includes(row.pick) ? '◉' : '◯'} ${first}`, ...rest]};
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
	const flat = setLines(lines, width);
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
