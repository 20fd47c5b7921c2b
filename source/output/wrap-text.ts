// Text in lines that fit a terminal, broken between words.
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

/** No line for an empty text. A word that is wider than a line stays in one piece. Wide characters count as two columns. */
export function wrapText(text: string, {columns, first, rest, firstWidth = first.length}: WrapOptions): string[] {
	if (!text) return [];
	const [head = '', ...tail] = wrapAnsi(text.replace(/\s+/g, ' '), columns - firstWidth).split('\n');
	const others = tail.length > 0 ? wrapAnsi(tail.join(' '), columns - rest.length).split('\n') : [];
	return [first + head, ...others.map((line) => rest + line)];
}
