// The last line: which keys do something here. Where it is narrow whole hints are left out; the way on and the way back or out always stay.
import type {Choices} from '../choices/choices.ts';
import {SafeText} from './safe-text.tsx';

export type KeyHint = {
	readonly text: string;
	/** The hints with the highest rank are left out first. */
	readonly rank: number;
};

export type KeyHintsProps = {readonly hints: readonly KeyHint[]; readonly width: number};

const back: KeyHint = {text: 'esc back', rank: 1};
const quit: KeyHint = {text: 'ctrl+c quit', rank: 5};

/** The hints of a screen, or of its open scroll view, in the order in which they are shown. @param clipped the text above the list does not fit */
export function hintsFor(
	{items, filter, typed, several, explanation, back: messages, onEscape}: Choices,
	scrolling: boolean,
	clipped = false,
): KeyHint[] {
	if (scrolling) return [{text: '↑↓ pgup pgdn scroll', rank: 6}, back, quit];
	const canGoBack = (messages ?? onEscape) !== undefined || items.some(({action}) => action.do === 'resume');
	const typing = typed ? `${filter ? 'type to filter or ' : ''}${typed.what}` : filter ? 'type to filter' : undefined;
	return [
		...(items.length > 0 || typed ? [{text: 'enter select', rank: 0}] : []),
		...(several ? [{text: 'space toggle', rank: 2}] : []),
		...(items.length > 1 ? [{text: '↑↓ move', rank: 6}] : []),
		...(typing ? [{text: typing, rank: 4}] : []),
		...(clipped ? [{text: 'pgup pgdn scroll', rank: 3}] : []),
		...(explanation ? [{text: '? help', rank: 3}] : []),
		...(canGoBack ? [back, quit] : [{...quit, rank: 1}]),
	];
}

/** The hints that fit into `width` columns, and the gap between them. */
export function fitHints(hints: readonly KeyHint[], width: number): {hints: readonly KeyHint[]; gap: number} {
	const gap = [3, 2].find((columns) => lengthOf(hints, columns) <= width);
	if (gap !== undefined || hints.length <= 1) return {hints, gap: gap ?? 2};
	const last = Math.max(...hints.map(({rank}) => rank));
	return fitHints(
		hints.filter(({rank}) => rank !== last),
		width,
	);
}

const lengthOf = (hints: readonly KeyHint[], gap: number) =>
	hints.reduce((sum, {text}) => sum + text.length + gap, -gap);

export function KeyHints({hints, width}: KeyHintsProps) {
	const fitting = fitHints(hints, width);
	return (
		<SafeText dimColor wrap="truncate-end">
			{fitting.hints.map(({text}) => text).join(' '.repeat(fitting.gap))}
		</SafeText>
	);
}
