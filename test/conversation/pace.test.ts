// openPace: at once after a pause, several requests as one, and never more than half of the time.
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {openPace} from '../../source/conversation/pace.ts';

let now = 0;

beforeEach(() => {
	now = 0;
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setImmediate']});
	vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => BigInt(now) * 1_000_000n);
});

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** Nothing is worked on for so many milliseconds. */
function pass(milliseconds: number): void {
	for (let passed = 0; passed < milliseconds; passed++) {
		now++;
		vi.advanceTimersByTime(1);
	}
}

/** Each piece of work takes so many milliseconds. @returns the pace, and when each began */
function working(milliseconds: number) {
	const began: number[] = [];
	const pace = openPace(() => {
		began.push(now);
		now += milliseconds;
	});
	return {pace, began};
}

test('works at once after a pause, and joins what is requested meanwhile', () => {
	const {pace, began} = working(20);
	pace.request();
	expect(began).toEqual([0]);
	vi.advanceTimersByTime(0);
	for (let times = 0; times < 5; times++) pace.request();
	expect(began).toEqual([0]);
	pass(100);
	expect(began).toHaveLength(2);
	pace.request();
	expect(began).toHaveLength(3);
});

test('rests as long as it has worked, however often it is asked', () => {
	const {pace, began} = working(15);
	for (let turn = 0; turn < 300; turn++) {
		pace.request();
		pass(1);
	}
	const rests = began.slice(1).map((at, index) => at - (began[index] ?? 0) - 15);
	expect(rests.length).toBeGreaterThan(5);
	for (const rest of rests) expect(rest).toBeGreaterThanOrEqual(15);
	expect(Math.max(...rests)).toBeLessThanOrEqual(17);
});

test('drops what was requested when it is stopped', () => {
	const {pace, began} = working(1);
	pace.request();
	pace.request();
	pace.stop();
	pass(50);
	expect(began).toHaveLength(1);
});
