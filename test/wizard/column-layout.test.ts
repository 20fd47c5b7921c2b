// Columns: nothing wider than the terminal, and nothing lost without being said elsewhere.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {columnLayout, lostCells, visibleCells} from '../../source/wizard/column-layout.ts';

const width = fc.integer({min: 20, max: 100});
const cell = fc.oneof(fc.stringMatching(/^[a-zA-Z0-9 ./:-]{0,60}$/), fc.stringMatching(/^[\u4e00-\u4e20é…✔]{0,30}$/));
const rows = fc.array(fc.array(cell, {minLength: 1, maxLength: 5}), {maxLength: 12});

describe('columnLayout', () => {
	test('the columns and gaps together are never wider than the row', () => {
		fc.assert(
			fc.property(rows, width, (table, wide) => {
				const layout = columnLayout(table, wide);
				for (const cells of table) {
					const visible = visibleCells(cells, layout);
					const sum = visible.reduce((total, one) => total + one.width + layout.gap, -layout.gap);
					expect(sum).toBeLessThanOrEqual(wide);
				}
			}),
		);
	});

	test('every cell fits into its column, or is said to be lost', () => {
		fc.assert(
			fc.property(rows, width, (table, wide) => {
				const layout = columnLayout(table, wide);
				for (const cells of table) {
					const visible = visibleCells(cells, layout);
					for (const [index, text] of cells.entries()) {
						const fits = stringWidth(text) <= (visible[index]?.width ?? 0);
						expect(fits || lostCells(cells, layout).includes(text)).toBe(true);
					}
				}
			}),
		);
	});

	test('a narrower gap comes before a cut', () => {
		const table = [['dev', 'SSO', '123456789012 Dev']];
		expect(columnLayout(table, 28)).toMatchObject({gap: 3, columns: [3, 3, 16]});
		expect(columnLayout(table, 26)).toMatchObject({gap: 2, columns: [3, 3, 16]});
		expect(columnLayout(table, 25)).toMatchObject({gap: 2, columns: [3, 3, 15]});
	});

	test('a cell that would be cut to a few letters makes room, and is said to be lost', () => {
		const row = ['ANTHROPIC_MODEL', 'platform opus', 'suggested: newest'];
		const layout = columnLayout([row], 36);
		expect(visibleCells(row, layout).map(({text}) => text)).toEqual(['ANTHROPIC_MODEL', 'platform opus']);
		expect(lostCells(row, layout)).toBe('suggested: newest');
	});

	test('a row of one cell is a sentence: it uses the whole line and decides no column', () => {
		const table = [['a', 'b'], ['a sentence of its own']];
		const layout = columnLayout(table, 60);
		expect(layout.columns).toEqual([1, 1]);
		expect(visibleCells(table[1] ?? [], layout)).toEqual([{text: 'a sentence of its own', width: 60}]);
	});
});
