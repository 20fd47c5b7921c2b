// Which part of a screen gives way, in terminals of any height.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {heightBudget, type WantedHeights} from '../../source/wizard/height-budget.ts';

const nothing: WantedHeights = {
	title: 1,
	body: 0,
	list: 0,
	typed: 0,
	error: 0,
	waiting: 0,
	detail: 0,
	detailReserve: 0,
	receipts: 0,
	hints: 1,
};
const upTo = (max: number) => fc.integer({min: 0, max});
const wanted = fc.record({
	title: fc.integer({min: 1, max: 6}),
	body: upTo(60),
	list: fc.oneof(upTo(5000), fc.constant(Number.POSITIVE_INFINITY)),
	typed: upTo(1),
	error: upTo(6),
	waiting: upTo(1),
	detail: upTo(5),
	detailReserve: upTo(2),
	receipts: upTo(7),
	hints: fc.constant(1),
});
const sum = (heights: object) => Object.values(heights).reduce((total: number, height: number) => total + height, 0);

describe('heightBudget', () => {
	test('all parts together leave one line of the terminal free', () => {
		fc.assert(
			fc.property(wanted, fc.integer({min: 4, max: 60}), (one, rows) => {
				expect(sum(heightBudget(rows, one))).toBeLessThanOrEqual(rows - 1);
			}),
		);
	});

	test('the question, a row of the list, what is typed and the key hints are never left out', () => {
		fc.assert(
			fc.property(wanted, fc.integer({min: 12, max: 60}), (one, rows) => {
				const heights = heightBudget(rows, one);
				expect(heights).toMatchObject({hints: 1, typed: one.typed, waiting: one.waiting});
				expect(heights.title).toBeGreaterThan(0);
				expect(heights.list).toBeGreaterThanOrEqual(Math.min(1, one.list));
				expect(heights.error).toBeGreaterThanOrEqual(Math.min(1, one.error));
			}),
		);
	});

	test('no part gets more than it wants', () => {
		fc.assert(
			fc.property(wanted, fc.integer({min: 4, max: 60}), (one, rows) => {
				const heights = heightBudget(rows, one);
				for (const part of ['title', 'body', 'list', 'typed', 'error', 'waiting', 'receipts', 'hints'] as const)
					expect(heights[part]).toBeLessThanOrEqual(one[part]);
			}),
		);
	});

	test('the receipts give way first, then the text, the list keeps some rows', () => {
		const one = {...nothing, list: 30, body: 20, receipts: 4};
		expect(heightBudget(64, one)).toMatchObject({receipts: 4, body: 20, list: 30});
		expect(heightBudget(30, one)).toMatchObject({receipts: 0, body: 18, list: 5});
		expect(heightBudget(12, one)).toMatchObject({receipts: 0, header: 1, body: 2, list: 4});
	});

	test('a long list leaves the lines that the row under the cursor needs to explain itself', () => {
		expect(heightBudget(24, {...nothing, list: 34, detail: 4, detailReserve: 2})).toMatchObject({detail: 4, list: 13});
		expect(heightBudget(24, {...nothing, list: 34, detail: 0, detailReserve: 2})).toMatchObject({detail: 2, list: 15});
	});
});
