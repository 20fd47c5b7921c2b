// Keys that come before a frame: thrown away, except Ctrl+C, and whoever reads next hears its own.
import {PassThrough} from 'node:stream';
import {expect, test} from 'vitest';
import {ignoreKeys} from '../../source/wizard/discard-typeahead.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

function terminal() {
	const raw: boolean[] = [];
	const stdin = Object.assign(new PassThrough(), {setRawMode: (on: boolean) => raw.push(on)});
	return {stdin: stdin as unknown as typeof process.stdin, type: (text: string) => stdin.write(text), raw};
}

test('what was typed until then is gone, what is typed after it is heard', async () => {
	const {stdin, type, raw} = terminal();
	type('\rearly');
	const deaf = ignoreKeys(() => undefined, stdin);
	await turn();
	type('\r\r');
	await turn();
	deaf.end();
	const heard: string[] = [];
	stdin.on('readable', () => {
		for (let chunk = stdin.read(); chunk !== null; chunk = stdin.read()) heard.push(String(chunk));
	});
	type('mine');
	await turn();
	expect(heard.join('')).toBe('mine');
	expect(raw).toEqual([true, false]);
});

test('what is typed while a frame stands there waits for whoever reads next, and the terminal stays raw', async () => {
	const {stdin, type, raw} = terminal();
	const deaf = ignoreKeys(() => undefined, stdin);
	type('early');
	await deaf.caughtUp();
	deaf.listen();
	type('mine');
	await turn();
	expect(raw).toEqual([true]);
	expect(String(stdin.read())).toBe('mine');
	type('for another screen');
	await turn();
	await deaf.caughtUp();
	expect(stdin.read()).toBeNull();
	deaf.end();
	expect(raw).toEqual([true, false]);
});

test('Ctrl+C leaves at once', async () => {
	const {stdin, type} = terminal();
	let left = 0;
	ignoreKeys(() => left++, stdin);
	type('ab\u0003');
	await turn();
	expect(left).toBe(1);
});
