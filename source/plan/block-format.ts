// How our block is recognised in the text of a file, and how it is spelled.

export type BlockRange = {
	/** Offsets: from the block's first line to behind the line break of its last one. */
	readonly start: number;
	readonly end: number;
	/** Lines as an editor counts them, from 1. */
	readonly line: number;
	readonly lastLine: number;
	/** The lines of the body, without line ends. */
	readonly lines: readonly string[];
	/** Those of `blockNotes` that stand in the block. */
	readonly notes: readonly string[];
	/** How the block's first line ends. */
	readonly lineEnd: '\n' | '\r\n';
};

export type BlockFormat = {
	/** @throws Problem with line numbers for a block that is damaged or there twice */
	find(text: string): BlockRange | undefined;
	/** Every line ends with `ends`. @throws Problem for a body that cannot be told from the block itself */
	write(body: readonly string[], notes: readonly string[], ends: string): string;
};

export type TextLine = {readonly text: string; readonly number: number; readonly start: number; readonly end: number};

/** The lines with their offsets. A byte order mark is before the start of the first line, so that it stays in front of what is put there. */
export function linesWithOffsets(text: string): TextLine[] {
	let at = 0;
	return text.split('\n').map((line, index) => {
		const start = at + (index === 0 && line.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0);
		at = Math.min(at + line.length + 1, text.length);
		return {text: line, number: index + 1, start, end: at};
	});
}

/** A line without its indentation, its line end and a byte order mark. */
export const trimLine = (line: string) => line.replace(/^\u00ef\u00bb\u00bf/, '').replace(/^[ \t]+|[ \t\r]+$/g, '');
