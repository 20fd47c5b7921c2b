// The wizard as Ink draws it: one frame of spans for any screen, one input for all of them.
import {Box, Text, useInput, useStdout} from 'ink';
import {createElement, useEffect, useState, useSyncExternalStore} from 'react';
import {frameOf} from './frame.ts';
import {keysOf} from './keys.ts';
import type {AnswerReceipt} from './receipts.ts';
import {useWaiting} from './spinner.ts';
import {type FrameLine, type Span, tones} from './theme.ts';
import type {Store} from './wizard-store.ts';

export type AppProps = {
	readonly store: Store;
	readonly receipts: () => readonly AnswerReceipt[];
	readonly badge?: string;
};

export function App({store, receipts, badge}: AppProps) {
	const seen = useSyncExternalStore(store.subscribe, store.snapshot);
	const waiting = useWaiting(seen.screen.waits);
	const {lines, page} = frameOf(seen, {...useTerminal(), receipts: receipts(), ...(badge && {badge}), ...waiting});
	store.drawing(seen.screen.id);
	useInput((input, key) => {
		for (const one of keysOf(input, key)) store.key(one, page);
	});
	return createElement(Box, {flexDirection: 'column', paddingX: 1}, ...lines.map(draw));
}

// Lines and spans have no name but their place, so they are children by place; an empty line would take no room.
const draw = (line: FrameLine) =>
	createElement(Text, {}, ...(line.every(({text}) => text === '') ? [' '] : line.map(drawSpan)));

const drawSpan = ({text, tone}: Span) => createElement(Text, tone && tones[tone], text);

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
