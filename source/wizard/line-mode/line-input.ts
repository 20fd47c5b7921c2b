// Reads one line after another from the terminal, which stays as it is: it echoes and edits the line, and nothing here moves the cursor.
import {createInterface} from 'node:readline';

export type LineInput = {
	/** The next line; undefined at the end of the input (Ctrl+D), or when `signal` is aborted (Ctrl+C). The terminal does not show a secret. */
	read(signal: AbortSignal, options?: {readonly secret: boolean}): Promise<string | undefined>;
	/** Leaves the terminal to another program. */
	close(): void;
};

/** Standard input; a terminal can be told not to show what is typed. */
export type LineSource = NodeJS.ReadableStream & {setRawMode?(raw: boolean): unknown};

/** A line that comes while nobody reads was typed before its question was there: it is dropped. */
export function openLineInput(input: LineSource): LineInput {
	const lines = createInterface({input, terminal: false});
	let closed = false;
	let answer: ((line: string | undefined) => void) | undefined;
	const give = (line: string | undefined) => {
		answer?.(line);
		answer = undefined;
	};
	lines.on('line', give);
	lines.on('close', () => {
		closed = true;
		give(undefined);
	});
	return {
		read: (signal, {secret} = {secret: false}) =>
			new Promise((resolve) => {
				const leave = () => give(undefined);
				if (closed || signal.aborted) return resolve(undefined);
				signal.addEventListener('abort', leave, {once: true});
				const stopHiding = secret ? hideTyping(input, leave) : undefined;
				answer = (line) => {
					signal.removeEventListener('abort', leave);
					stopHiding?.();
					resolve(secret && line !== undefined ? withoutErased(line) : line);
				};
			}),
		close: () => lines.close(),
	};
}

/** In raw mode the terminal echoes nothing, and Ctrl+C and Ctrl+D are characters. @returns what ends it */
function hideTyping(input: LineSource, leave: () => void): () => void {
	const onData = (chunk: Buffer | string) => {
		const text = chunk.toString();
		if (text.includes('\u0003') || text.includes('\u0004')) leave();
	};
	input.setRawMode?.(true);
	input.on('data', onData);
	return () => {
		input.off('data', onData);
		input.setRawMode?.(false);
	};
}

/** Without the characters that Backspace took back: in raw mode the terminal does not edit the line. */
function withoutErased(line: string): string {
	let text = '';
	for (const character of line)
		text = character === '\u007f' || character === '\b' ? text.slice(0, -1) : text + character;
	return text;
}
