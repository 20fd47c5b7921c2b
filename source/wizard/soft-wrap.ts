// A command that is longer than the terminal is wide, folded so that copying it gives one line.
//
// Ink counts the lines that it has to erase by their line breaks, so a long text needs one at every edge of the terminal. What is
// then written has none there: the terminal folds the line by itself, and knows when it is copied that it is one.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {printable} from '../printable.ts';

/** Columns on either side of all that is drawn. */
export const margin = 1;

/** Marks a line that goes on in the next one. It takes no column, and `printable` lets none of it in from outside. */
export const fold = '\u2060';

/** Codes for colour and weight may stand between the mark and the line break. */
const foldedBreak = new RegExp(`${fold}((?:\\u001B\\[[\\d;]*m)*)\\n`, 'g');

/** A frame as it is written: without the line breaks at which a command is folded. */
export const withoutFolds = (frame: string): string => frame.replace(foldedBreak, '$1');

/**
 * The lines of a command: itself where it fits beside the margins, else pieces as wide as the terminal.
 * @param columns of the terminal
 */
export function commandPieces(command: string, columns: number): string[] {
	const text = printable(command);
	if (stringWidth(text) <= columns - 2 * margin) return [text];
	return wrapAnsi(text, Math.max(1, columns), {hard: true, wordWrap: false, trim: false}).split('\n');
}

/** Lines that commands take. */
export const commandsHeight = (commands: readonly string[], columns: number): number =>
	commands.reduce((sum, command) => sum + commandPieces(command, columns).length, 0);
