// Text in lines that fit a terminal, broken between words.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

export type WrapOptions = {
	/** Columns of the terminal. */
	readonly columns: number;
	/** In front of the first line, and of all others; may hold colours. */
	readonly first: string;
	readonly rest: string;
	/** Columns that `first` takes; its length when absent. */
	readonly firstWidth?: number;
};

/**
 * No line for an empty text. Wide characters count as two columns. A word that is wider than a line stays in one piece, on a line
 * of its own, which starts at the margin where it then fits the terminal: an ARN is not broken in the middle.
 */
export function wrapText(text: string, {columns, first, rest, firstWidth = first.length}: WrapOptions): string[] {
	if (!text) return [];
	const [head = '', ...tail] = wrapAnsi(text.replace(/\s+/g, ' '), columns - firstWidth).split('\n');
	const others = tail.length > 0 ? wrapAnsi(tail.join(' '), columns - rest.length).split('\n') : [];
	return [first + head, ...others.map((line) => indented(line, rest, columns))];
}

function indented(line: string, rest: string, columns: number): string {
	const width = stringWidth(line);
	return width <= columns && width + rest.length > columns ? line : rest + line;
}
