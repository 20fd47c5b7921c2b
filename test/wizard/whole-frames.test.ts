// What Ink writes of one frame reaches the terminal in one piece, and nothing of it is lost.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {wholeFrames} from '../../source/wizard/whole-frames.ts';

const start = '\u001B[?2026h';
const end = '\u001B[?2026l';

function written(texts: readonly string[]): string[] {
	const calls: string[] = [];
	const write = wholeFrames((text) => calls.push(text) > 0);
	for (const text of texts) expect(write(text)).toBe(true);
	return calls;
}

test('a frame is one call, what stands outside of frames one each', () => {
	expect(written(['\u001B[?25l', start, 'a\n', end, 'b', start, '', 'c', 'd', end])).toEqual([
		'\u001B[?25l',
		`${start}a\n${end}`,
		'b',
		`${start}cd${end}`,
	]);
	expect(written([`${start}a${end}`])).toEqual([`${start}a${end}`]);
});

test('somebody who waits until a text is written gets it written, also inside a frame', () => {
	const calls: string[] = [];
	let told = 0;
	const write = wholeFrames((text, ...more: (() => void)[]) => {
		for (const tell of more) tell();
		return calls.push(text) > 0;
	}) as (text: string, tell?: () => void) => boolean;
	write(start);
	write('a');
	write('', () => told++);
	write('b');
	write(end);
	expect({calls, told}).toEqual({calls: [`${start}a`, 'b', end], told: 1});
});

test('whatever is written arrives in its order, but for a frame that has no end yet', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(start, end, 'a', 'b\n', '')), (texts) => {
			const before = texts.join('');
			const after = written(texts).join('');
			expect(before.startsWith(after)).toBe(true);
			const held = before.slice(after.length);
			expect(held === '' || (held.startsWith(start) && !held.endsWith(end))).toBe(true);
		}),
	);
});
