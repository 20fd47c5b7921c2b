// Lines from a terminal: for the question that was there when they were typed.
import {PassThrough} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {openLineInput} from '../../../source/wizard/line-mode/line-input.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a line input', () => {
	const never = new AbortController().signal;

	test('drops what was typed before anybody read, and gives one line for each question', async () => {
		const stdin = new PassThrough();
		const input = openLineInput(stdin);
		stdin.write('early\n');
		await turn();
		const first = input.read(never);
		stdin.write('1\n2\n');
		expect(await first).toBe('1');
		await turn();
		const second = input.read(never);
		stdin.write('3\n');
		expect(await second).toBe('3');
		input.close();
	});

	test('gives undefined at the end of the input, and from then on', async () => {
		const stdin = new PassThrough();
		const input = openLineInput(stdin);
		const line = input.read(never);
		stdin.end();
		expect(await line).toBeUndefined();
		expect(await input.read(never)).toBeUndefined();
	});

	test('gives undefined as soon as the signal is aborted', async () => {
		const input = openLineInput(new PassThrough());
		const stop = new AbortController();
		const line = input.read(stop.signal);
		stop.abort();
		expect(await line).toBeUndefined();
		expect(await input.read(stop.signal)).toBeUndefined();
		input.close();
	});

	test('of a secret the terminal shows nothing, Backspace takes a character back, and Ctrl+C leaves', async () => {
		const modes: boolean[] = [];
		const stdin = Object.assign(new PassThrough(), {setRawMode: (raw: boolean) => modes.push(raw)});
		const input = openLineInput(stdin);
		const line = input.read(never, {secret: true});
		expect(modes).toEqual([true]);
		stdin.write('ABSKx\u007f1\r');
		expect(await line).toBe('ABSK1');
		expect(modes).toEqual([true, false]);
		const left = input.read(never, {secret: true});
		stdin.write('ABSK\u0003');
		expect(await left).toBeUndefined();
		expect(modes).toEqual([true, false, true, false]);
		input.close();
	});

	test('leaves the input to others once it is closed', () => {
		const stdin = new PassThrough();
		const input = openLineInput(stdin);
		input.close();
		expect(stdin.isPaused()).toBe(true);
	});
});
