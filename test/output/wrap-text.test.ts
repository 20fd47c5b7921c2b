// Wrapped text: within the columns of the terminal, whatever the characters are.

import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {wrapText} from '../../source/output/wrap-text.ts';

const arrow = {first: ' → ', rest: '     '};

test('the first line and the others have their own indent', () => {
	expect(wrapText('one two three four five', {columns: 14, ...arrow})).toEqual([
		' → one two',
		'     three',
		'     four five',
	]);
});

test('wide characters count as two columns', () => {
	const lines = wrapText('漢字 漢字漢字 漢字 漢字漢字漢字 漢字', {columns: 18, ...arrow});
	expect(lines.length).toBeGreaterThan(2);
	for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(18);
});

test('a word wider than the terminal stays in one piece, so that it can be copied', () => {
	const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdef';
	expect(wrapText(`see ${arn} there`, {columns: 40, ...arrow})).toEqual([' → see', `     ${arn}`, '     there']);
});

test('a word that fits the terminal only without the indent starts at the margin, so that no terminal breaks it', () => {
	const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdef';
	expect(wrapText(`see ${arn} there`, {columns: arn.length, ...arrow})).toEqual([' → see', arn, '     there']);
});

test('an empty text has no line', () => {
	expect(wrapText('', {columns: 40, ...arrow})).toEqual([]);
});
