// Keys that are pressed before there is a frame: thrown away, except Ctrl+C; whoever reads next gets its own.
import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {discardTypeahead} from '../../source/wizard/discard-typeahead.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

function terminal() {
	const raw: boolean[] = [];
	const stdin = Object.assign(new PassThrough(), {setRawMode: (on: boolean) => raw.push(on)});
	return {stdin: stdin as unknown as typeof process.stdin, type: (text: string) => stdin.write(text), raw};
}

test('what was typed until the end is gone, and what is typed after it is read', async () => {
	const {stdin, type, raw} = terminal();
	type('\rearly');
	const guard = discardTypeahead(() => undefined, stdin);
	await turn();
	type('\r\r');
	await turn();
	guard.end();
	const chunks: string[] = [];
	stdin.on('readable', () => {
		for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read()) chunks.push(String(chunk));
	});
	type('mine');
	await turn();
	expect(chunks.join('')).toBe('mine');
	expect(raw).toEqual([true, false]);
});

test('after the release what is typed waits for whoever reads next, and the terminal stays raw', async () => {
	const {stdin, type, raw} = terminal();
	const guard = discardTypeahead(() => undefined, stdin);
	type('early');
	await guard.flush();
	guard.release();
	type('mine');
	await turn();
	expect(raw).toEqual([true]);
	expect(String(stdin.read())).toBe('mine');
	guard.end();
	expect(raw).toEqual([true, false]);
});

test('Ctrl+C interrupts at once', async () => {
	const {stdin, type} = terminal();
	let interrupts = 0;
	discardTypeahead(() => interrupts++, stdin);
	type('ab\u0003');
	await turn();
	expect(interrupts).toBe(1);
});
