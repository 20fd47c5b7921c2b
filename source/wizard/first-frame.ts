// The first frame, written as it is: reading React, Ink and the layout engine takes longer than all that comes before the first question.
import ansiEscapes from 'ansi-escapes';
import chalk from 'chalk';
import type {Session} from '../conversation/session.ts';
import {type Frame, type FrameContext, frameOf} from './frame.ts';
import {receiptsOf} from './receipts.ts';
import {screenOf} from './screens/index.ts';
import {initialSelectState} from './select-state.ts';
import {type FrameLine, type TextStyle, tones} from './theme.ts';

export type FirstFrame = {
	/** The id of the screen that it shows: keys pressed while it stands are for this one. */
	readonly screen: string;
	/** To be written at the start of a line. */
	readonly text: string;
	/** Takes it off again, written where it ended, for Ink to draw in its place. */
	readonly erase: string;
};

export function firstFrame(
	conversation: Pick<Session, 'state' | 'view'>,
	around: Omit<FrameContext, 'receipts'>,
): FirstFrame {
	const screen = screenOf(conversation);
	const frame = frameOf(
		{screen, menu: initialSelectState(screen)},
		{...around, receipts: receiptsOf(conversation.view)},
	);
	return {screen: screen.id, text: `${paint(frame)}\n`, erase: ansiEscapes.eraseLines(frame.lines.length + 1)};
}

/** The very bytes that Ink writes for a frame, held to it by a test. */
export const paint = ({lines}: Frame) => lines.map(paintLine).join('\n');

const paintLine = (line: FrameLine) =>
	` ${line.map(({text, tone}) => (tone ? inked(text, tones[tone]) : text)).join('')}`.trimEnd();

const inked = (text: string, {color, dimColor, bold}: TextStyle) => {
	const dimmed = dimColor ? chalk.dim(text) : text;
	const coloured = color ? chalk[color](dimmed) : dimmed;
	return bold ? chalk.bold(coloured) : coloured;
};
