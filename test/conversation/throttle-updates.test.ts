// Progress of a query: an update that will not be shown is not worked out, and the newest is never lost.
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {throttleUpdates} from '../../source/conversation/throttle-updates.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('the first update is emitted in the next turn of the event loop, and of many only the newest', () => {
	const emitted: number[] = [];
	const computed: number[] = [];
	const updates = throttleUpdates<number>((update) => emitted.push(update));
	const page = (number: number) =>
		updates.push(() => {
			computed.push(number);
			return number;
		});
	page(1);
	expect(emitted).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(emitted).toEqual([1]);
	for (let number = 2; number <= 50; number++) page(number);
	expect(emitted).toEqual([1]);
	vi.runAllTimers();
	expect(emitted).toEqual([1, 50]);
	expect(computed).toEqual([1, 50]);
	page(51);
	vi.runAllTimers();
	expect(emitted).toEqual([1, 50, 51]);
});

test('no update is emitted after the end', () => {
	const emitted: number[] = [];
	const updates = throttleUpdates<number>((update) => emitted.push(update));
	updates.push(() => 1);
	updates.stop();
	vi.runAllTimers();
	expect(emitted).toEqual([]);
	expect(vi.getTimerCount()).toBe(0);
});
