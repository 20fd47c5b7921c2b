// The part of a long list that fits.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {listWindow} from '../../source/wizard/list-window.ts';

test('the window holds the cursor, fits, and hides no more than it says', () => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 3000}), fc.nat(), fc.integer({min: 1, max: 40}), (count, seed, height) => {
			const cursor = seed % count;
			const {from, to, above, below} = listWindow(count, cursor, height);
			expect(from).toBeLessThanOrEqual(cursor);
			expect(to).toBeGreaterThan(cursor);
			expect(to - from + (above > 0 ? 1 : 0) + (below > 0 ? 1 : 0)).toBeLessThanOrEqual(height);
			if (height >= 3) expect([above, below]).toEqual([from, count - to]);
		}),
	);
});
