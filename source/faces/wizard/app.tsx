// The wizard as Ink draws it: one component for any screen, one input for all of them.
import {Box, Text, useInput, useStdout} from 'ink';
import {useEffect, useState, useSyncExternalStore} from 'react';
import {printable} from '../../printable.ts';
import {foot} from './foot.ts';
import {keysOf} from './keys.ts';
import {cut, setLines, wrap} from './layout.ts';
import {MenuRows} from './menu-rows.tsx';
import type {Receipt} from './receipts.ts';
import type {Line} from './screen.ts';
import {Spinner} from './spinner.tsx';
import {tones} from './theme.ts';
import type {Store} from './wizard-store.ts';

export type AppProps = {readonly store: Store; readonly receipts: () => readonly Receipt[]; readonly badge?: string};

export function App({store, receipts, badge}: AppProps) {
	const {screen, menu} = useSyncExternalStore(store.subscribe, store.snapshot);
	const {columns, rows} = useTerminal();
	store.drawing(screen.id);
	const width = Math.max(20, Math.min(columns, 100) - 2);
	const title = wrap(printable(screen.title), screen.step ? width - 8 : width);
	// What is always there: header 2, title, air around the menu 2, foot 1, the line that Ink ends with.
	const airy = rows >= 24;
	const room = rows - (airy ? 6 : 5) - title.length - (menu.problem ? 2 : 0) - (screen.waits ? 1 : 0);
	const least = Math.min(screen.rows.length + 1, airy ? 5 : 4);
	const text = clip(menu.view ? [] : setLines(screen.lines, width), Math.max(2, room - least));
	const left = room - text.length;
	const shown = screen.alone ? [] : fold(receipts(), left - Math.min(Math.max(least, 8), screen.rows.length + 1) - 1);
	const height = Math.max(3, left - shown.length - (shown.length > 0 ? 1 : 0));

	useInput((input, key) => {
		for (const one of keysOf(input, key)) store.key(one, height - 2);
	});

	return (
		<Box flexDirection="column" paddingX={1} width={Math.min(columns, 102)}>
			<Box justifyContent="space-between" marginBottom={airy ? 1 : 0}>
				<Text bold>claude-bedrock-setup</Text>
				{badge ? <Text dimColor>{badge}</Text> : null}
			</Box>
			{shown.length > 0 ? (
				<Box flexDirection="column" marginBottom={1}>
					{shown.map(({name, value}) => (
						<Text key={name}>{cut(`✔ ${name.padEnd(8)}  ${printable(value)}`, width)}</Text>
					))}
				</Box>
			) : null}
			<Box justifyContent="space-between">
				<Text bold>{title.join('\n')}</Text>
				{screen.step ? <Text dimColor>{screen.step}</Text> : null}
			</Box>
			{text.length > 0 ? <Box flexDirection="column">{text.map(draw)}</Box> : null}
			<Box flexDirection="column" marginTop={1}>
				<MenuRows screen={screen} menu={menu} width={width} height={height} />
				{screen.waits ? <Spinner text={screen.waits} /> : null}
				{menu.problem ? <Text color="red">{cut(`✘ ${printable(menu.problem.title)}`, width)}</Text> : null}
				{menu.problem?.because ? <Text>{cut(`  ${printable(menu.problem.because)}`, width)}</Text> : null}
			</Box>
			{screen.final ? null : (
				<Box marginTop={1}>
					<Text dimColor>{foot(screen, menu.view !== undefined, width)}</Text>
				</Box>
			)}
		</Box>
	);
}

const draw = ({key, text, tone}: Line & {key: string}) => (
	<Text key={key} {...(tone ? tones[tone] : {})}>
		{text === '' ? ' ' : text}
	</Text>
);

/** The first lines when there is no room for all, and that there are more. */
function clip<Item extends Line>(lines: readonly Item[], room: number): readonly Item[] {
	if (lines.length <= room) return lines;
	const kept = lines.slice(0, Math.max(1, room - 1));
	const last = lines[kept.length];
	return last ? [...kept, {...last, text: `… ${lines.length - kept.length} more lines`, tone: 'dim'}] : kept;
}

/** The newest receipts when there is no room for all. */
function fold(done: readonly Receipt[], room: number): readonly Receipt[] {
	if (done.length <= room) return done;
	if (room < 1) return [];
	const hidden = done.length - room + 1;
	return [{name: `${hidden} more`, value: 'answered above'}, ...done.slice(hidden)];
}

/** The size of the terminal now and after every resize. */
function useTerminal(): {columns: number; rows: number} {
	const {stdout} = useStdout();
	const size = () => ({columns: stdout.columns || 80, rows: stdout.rows || 24});
	const [now, set] = useState(size);
	useEffect(() => {
		const resized = () => set(size());
		stdout.on('resize', resized);
		return () => {
			stdout.off('resize', resized);
		};
	});
	return now;
}
