// The cache by identity that keeps long lists quick.
import {describe, expect, test, vi} from 'vitest';
import {memoize} from '../source/memoize.ts';

describe('memoize', () => {
	test('the same object is computed once, an equal copy anew', () => {
		const compute = vi.fn((list: readonly number[]) => list.map((one) => one * 2));
		const doubled = memoize(compute);
		const list = [1, 2];
		expect(doubled(list)).toEqual([2, 4]);
		expect(doubled(list)).toBe(doubled(list));
		expect(doubled([1, 2])).not.toBe(doubled(list));
		expect(compute).toHaveBeenCalledTimes(2);
	});

	test('every argument counts, in its place', () => {
		const compute = vi.fn((list: readonly string[], left: string, right: string) => `${list.join()} ${left} ${right}`);
		const text = memoize(compute);
		const [one, two] = [['1'], ['2']];
		expect([text(one, 'a', 'b'), text(one, 'b', 'a'), text(two, 'a', 'b')]).toEqual(['1 a b', '1 b a', '2 a b']);
		expect([text(one, 'a', 'b'), text(one, 'b', 'a'), text(two, 'a', 'b')]).toEqual(['1 a b', '1 b a', '2 a b']);
		expect(compute).toHaveBeenCalledTimes(3);
	});

	test('undefined is a result like any other', () => {
		const compute = vi.fn((_: object) => undefined);
		const nothing = memoize(compute);
		const key = {};
		expect([nothing(key), nothing(key)]).toEqual([undefined, undefined]);
		expect(compute).toHaveBeenCalledTimes(1);
	});

	test('a failure is not kept', () => {
		let fails = true;
		const compute = memoize((_: object) => {
			if (fails) throw new Error('not yet');
			return 'now';
		});
		const key = {};
		expect(() => compute(key)).toThrow('not yet');
		fails = false;
		expect(compute(key)).toBe('now');
	});
});
