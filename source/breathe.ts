// Long work in pieces: between two of them the process hears a signal, a key and an answer.

import {monotonicTime} from './monotonic-time.ts';

/** Milliseconds of work after which a turn is given to everything else: far below the second in which a signal must be heard. */
const longestPiece = 50;

let last = monotonicTime();
let turns = Promise.resolve();

/**
 * To be awaited before each piece of work on a text or list from outside: it costs nothing but once in a while. Who breathes at the
 * same time goes on one after the other, each in a turn of its own.
 */
export function breathe(): Promise<void> {
	if (monotonicTime() - last < longestPiece) return Promise.resolve();
	turns = turns.then(async () => {
		await new Promise((resolve) => setImmediate(resolve));
		last = monotonicTime();
	});
	return turns;
}
