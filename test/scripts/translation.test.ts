// README.zh-CN.md says what README.md says: the same headings, commands, tables, links and pictures in the same order.
import {expect, test} from 'vitest';
import {codeBlocks, headings, links, pictures, read, spans, tables} from './readmes.ts';

const [english, chinese] = [read('README.md'), read('README.zh-CN.md')];
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

test('the headings have the same levels in the same order', () => {
	expect(headings(chinese).map(({level}) => level)).toEqual(headings(english).map(({level}) => level));
	expect(headings(english).length).toBeGreaterThan(20);
});

test('the blocks of code are the same, to the letter', () => {
	expect(codeBlocks(chinese)).toEqual(codeBlocks(english));
});

test('the pictures are the same', () => {
	expect(pictures(chinese)).toEqual(pictures(english));
});

test('the links lead to the same places, but for the other language and headings', () => {
	const places = (text: string) => links(text).filter((to) => !/^#|^README/.test(to));
	expect(places(chinese)).toEqual(places(english));
	expect(links(english)).toContain('README.zh-CN.md');
	expect(links(chinese)).toContain('README.md');
});

test('the tables have the same rows and columns, and name the same commands, flags and texts', () => {
	const shape = (text: string) => tables(text).map((table) => table.map((row) => row.length));
	expect(shape(chinese)).toEqual(shape(english));
	const code = (text: string) =>
		tables(text).map((table) => table.map((row) => row.map((cell) => spans(cell).toSorted())));
	expect(code(chinese)).toEqual(code(english));
});

test('outside of tables, too, the same names stand in code', () => {
	const names = (text: string) => spans(text.replace(/^```[\s\S]*?^```$/gm, '')).toSorted();
	expect(names(chinese)).toEqual(names(english));
});

test('the paragraphs are as many', () => {
	const paragraphs = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').split(/\n{2,}/).length;
	expect(paragraphs(chinese)).toBe(paragraphs(english));
});

test('nothing is left in English but names, and texts of the tables that have no translation yet', () => {
	const paragraphs = chinese
		.replace(/^```[\s\S]*?^```$/gm, '')
		.replace(/<!-- table: \w+ -->[\s\S]*?<!-- end -->/g, '')
		.split(/\n{2,}/)
		.filter((text) => /\p{L}/u.test(text) && text.split(/\s+/).length > 6);
	expect(paragraphs.filter((text) => !isChinese(text))).toEqual([]);
});
