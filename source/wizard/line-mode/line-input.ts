// Reads one line after another from the terminal, which stays as it is: it echoes and edits the line, and nothing here moves the cursor.
import {createInterface} from 'node:readline';

export type LineInput = {
	/** The next line; undefined at the end of the input (Ctrl+D), or when `signal` is aborted (Ctrl+C). */
	read(signal: AbortSignal): Promise<string | undefined>;
	/** Leaves the terminal to another program. */
	close(): void;
};

/** A line that comes while nobody reads was typed before its question was there: it is dropped. */
export function openLineInput(input: NodeJS.ReadableStream): LineInput {
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
		read: (signal) =>
			new Promise((resolve) => {
				const leave = () => give(undefined);
				if (closed || signal.aborted) return resolve(undefined);
				signal.addEventListener('abort', leave, {once: true});
				answer = (line) => {
					signal.removeEventListener('abort', leave);
					resolve(line);
				};
			}),
		close: () => lines.close(),
	};
}
