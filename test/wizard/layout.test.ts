// What fits where, for any text and any terminal: nothing wider than it may be, nothing lost unsaid, the cursor always in sight.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {foot} from '../../source/wizard/foot.ts';
import {cut, lostCells, setLines, tabulate, windowAround, wrap} from '../../source/wizard/layout.ts';
import type {Screen} from '../../source/wizard/screen.ts';

const width = fc.integer({min: 20, max: 100});
const cell = fc.oneof(fc.stringMatching(/^[a-zA-Z0-9 ./:-]{0,60}$/), fc.stringMatching(/^[\u4e00-\u4e20é…✔]{0,30}$/));
const rows = fc.array(
	fc.array(cell, {minLength: 1, maxLength: 5}).map((columns) => ({columns})),
	{maxLength: 12},
);

describe('tables', () => {
	test('are never wider than the terminal', () => {
		fc.assert(
			fc.property(rows, width, (table, wide) => {
				for (const line of tabulate(table, wide)) expect(stringWidth(line)).toBeLessThanOrEqual(wide);
			}),
		);
	});

	test('are not, where a wide character stands across the edge', () => {
		const [line = ''] = tabulate([{columns: ['é………✔é✔é✔', '一……一一一一…']}], 23);
		expect(stringWidth(line)).toBeLessThanOrEqual(23);
	});

	test('every cell is in its line, or said to be lost', () => {
		fc.assert(
			fc.property(rows, width, (table, wide) => {
				const lost = lostCells(table, wide);
				for (const [at, line] of tabulate(table, wide).entries())
					for (const one of table[at]?.columns ?? [])
						expect(line.includes(one.trimEnd()) || (lost[at] ?? '').includes(one)).toBe(true);
			}),
		);
	});

	test('a narrower gap comes before a cut', () => {
		const table = [{columns: ['dev', 'SSO', '123456789012 Dev']}];
		expect(tabulate(table, 28)).toEqual(['dev   SSO   123456789012 Dev']);
		expect(tabulate(table, 26)).toEqual(['dev  SSO  123456789012 Dev']);
		expect(tabulate(table, 25)).toEqual(['dev  SSO  123456789012 D…']);
	});

	test('a cell that would say nothing makes room, and the end of a path is kept', () => {
		expect(tabulate([{columns: ['ANTHROPIC_MODEL', 'platform opus', 'suggested: newest']}], 36)).toEqual([
			'ANTHROPIC_MODEL  platform opus',
		]);
		expect(
			tabulate([{columns: ['~/.config/claude-bedrock-setup/bedrock.env', 'new, only you can read it']}], 58)[0],
		).toMatch(/^~\/\.config\S*…\S*bedrock\.env +new, only you can read it$/);
	});

	test('columns stay where they are as the window moves', () => {
		const table = [{columns: ['short', 'one']}, {columns: ['a much longer name', 'two']}];
		expect(tabulate(table.slice(0, 1), 60, table)[0]?.indexOf('one')).toBe(
			tabulate(table.slice(1), 60, table)[0]?.indexOf('two'),
		);
	});
});

test('text that fits is what the library would make of it', () => {
	fc.assert(
		fc.property(fc.oneof(cell, fc.string({unit: 'grapheme', maxLength: 60})), width, (text, wide) => {
			expect(wrap(text, wide).join('\n').normalize()).toBe(wrapAnsi(text, wide, {hard: true}));
		}),
	);
});

test('wrapped and cut text fits, and wrapping loses no letter', () => {
	fc.assert(
		fc.property(cell, width, (text, wide) => {
			const lines = wrap(text, wide);
			for (const line of [...lines, cut(text, wide)]) expect(stringWidth(line)).toBeLessThanOrEqual(wide);
			expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
		}),
	);
});

test('set as whole, lines that do not fit take several and say everything', () => {
	fc.assert(
		fc.property(rows, width, (table, wide) => {
			const set = setLines(
				table.map(({columns}) => ({text: '', columns})),
				wide,
				true,
			);
			for (const {text} of set) expect(stringWidth(text)).toBeLessThanOrEqual(wide);
			const letters = (text: string) => text.replaceAll(/[ ·]/g, '');
			const all = letters(set.map(({text}) => text).join(''));
			for (const {columns} of table.filter((row) => row.columns.length > 1))
				for (const one of columns) expect(all).toContain(letters(one));
		}),
	);
});

test('the window holds the cursor, fits, and hides no more than it says', () => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 3000}), fc.nat(), fc.integer({min: 3, max: 40}), (count, seed, height) => {
			const at = seed % count;
			const {from, to, above, below} = windowAround(count, at, height);
			expect(from).toBeLessThanOrEqual(at);
			expect(to).toBeGreaterThan(at);
			expect(above).toBe(from);
			expect(below).toBe(count - to);
			expect(to - from + (above > 0 ? 1 : 0) + (below > 0 ? 1 : 0)).toBeLessThanOrEqual(height);
		}),
	);
});

describe('the last line', () => {
	const row = (id: string) => ({id, columns: [id], act: {do: 'leave'} as const});
	const screen: Screen = {id: 's', title: '', lines: [], rows: [row('a'), row('b')], back: []};

	test.each([
		['a filter', {...screen, filter: true}],
		['a filter and a region', {...screen, filter: true, typed: {what: 'a region', take: () => []}}],
		['a filter and an ARN', {...screen, filter: true, typed: {what: 'an ARN', take: () => []}}],
		['tiers', {...screen, typed: {what: 'off:haiku,opus', take: () => []}}],
		['several', {...screen, many: {picked: [], take: () => []}}],
	])('with %s fits 60 columns, way back and way out included', (_, one) => {
		const text = foot(one, false, 58);
		expect(stringWidth(text)).toBeLessThanOrEqual(58);
		expect(text).toContain('esc back');
		expect(text).toMatch(/ctrl\+c leave$/);
	});

	test('says nothing of keys that do nothing', () => {
		expect(foot({...screen, rows: []}, false, 80)).toBe('esc back   ctrl+c leave');
	});
});
