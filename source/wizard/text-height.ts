// How many lines a text takes: Ink breaks it with the same library and the same options.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {printable} from '../printable.ts';

export function textHeight(text: string, width: number): number {
	const line = printable(text);
	// Nearly all texts fit, and measuring costs a tenth of breaking.
	if (stringWidth(line) <= width) return 1;
	return wrapAnsi(line, Math.max(1, width), {hard: true, trim: false}).split('\n').length;
}

export const textsHeight = (texts: readonly string[], width: number): number =>
	texts.reduce((sum, text) => sum + textHeight(text, width), 0);
