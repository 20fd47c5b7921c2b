// Turns the signs of the screens into words and ASCII: a screen reader skips many signs, and a dumb terminal may not show them.
import {printable} from '../../printable.ts';

const signs: readonly (readonly [sign: RegExp, words: string])[] = [
	[/ · /g, ', '],
	// Parts the columns of one line, without a sign that is copied with an ARN.
	[/(?<=\S) {3}(?=\S)/g, ' - '],
	[/ → /g, ' to '],
	[/…/g, '...'],
	[/[–—]/g, '-'],
	[/[‘’]/g, "'"],
	[/[“”]/g, '"'],
];

/** A sentence; a mark before it becomes a word. Characters that could move the cursor are spelled out. */
export const plainText = (text: string): string =>
	withoutSigns(
		text
			.replace(/^✘ /, 'Error: ')
			.replace(/^⚠ /, 'Warning: ')
			.replace(/^\? /, 'Unknown: ')
			.replace(/[✔✘⚠] /g, ''),
	);

const marks: Readonly<Record<string, string>> = {
	'✔': 'yes',
	'✘': 'no',
	'?': 'unknown',
	'–': 'not called',
	'…': 'running',
};

/** A cell of the access table: a mark alone, or a mark with what it says more exactly. */
export function plainMark(cell: string): string {
	const [mark = '', ...others] = cell.trim().split(' ');
	const word = marks[mark];
	return word === undefined
		? withoutSigns(cell.trim())
		: withoutSigns([word, others.join(' ')].filter(Boolean).join(', '));
}

/** A cell of a list: a mark before it repeats what the words say. */
export function plainCell(cell: string): string {
	const text = cell.trim();
	return text === '–' ? 'none' : withoutSigns(text.replace(/^[✔✘⚠] /, ''));
}

const withoutSigns = (text: string) =>
	signs.reduce((line, [sign, words]) => line.replace(sign, words), printable(text));
