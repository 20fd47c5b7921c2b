// News of what is still being looked up: none is worked out that nobody will see, and the newest is never lost.
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {throttleUpdates} from '../../source/conversation/throttle-updates.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

test('the first is told in the next turn, and of many the newest alone', () => {
	const told: number[] = [];
	const made: number[] = [];
	const news = throttleUpdates<number>((one) => told.push(one));
	const page = (number: number) =>
		news.push(() => {
			made.push(number);
			return number;
		});
	page(1);
	expect(told).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(told).toEqual([1]);
	for (let number = 2; number <= 50; number++) page(number);
	expect(told).toEqual([1]);
	vi.runAllTimers();
	expect(told).toEqual([1, 50]);
	expect(made).toEqual([1, 50]);
	page(51);
	vi.runAllTimers();
	expect(told).toEqual([1, 50, 51]);
});

test('nothing is told after the end', () => {
	const told: number[] = [];
	const news = throttleUpdates<number>((one) => told.push(one));
	news.push(() => 1);
	news.stop();
	vi.runAllTimers();
	expect(told).toEqual([]);
	expect(vi.getTimerCount()).toBe(0);
});
