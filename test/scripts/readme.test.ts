// The README says what the program does: its tables are the program's own, its commands exist, its pictures are there.
import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {checksDocument, rowsOf} from '../../scripts/checks-document.ts';
import {withTables} from '../../scripts/readme-tables.ts';
import {flags} from '../../source/commands/flags.ts';
import {commands} from '../../source/commands/index.ts';
import {checks, checksByArea} from '../../source/doctor/checks/index.ts';

const readme = readFileSync('README.md', 'utf8');

test('the tables of the README are those of the program (else: npm run readme)', () => {
	expect(withTables(readme)).toBe(readme);
});

test('docs/checks.md has a line for every check, as the program and its tests have them (else: npm run readme)', () => {
	const written = readFileSync('docs/checks.md', 'utf8');
	expect(written).toBe(checksDocument());
	const lines = [...written.matchAll(/^\| [✘⚠?] `([a-z0-9-]+)` \|/gm)].map(([, id]) => id);
	expect(lines.toSorted()).toEqual(checks.map(({id}) => id).toSorted());
	expect(
		(Object.keys(checksByArea) as (keyof typeof checksByArea)[])
			.flatMap((area) => rowsOf(area))
			.filter(({repair}) => repair === ''),
	).toEqual([]);
});

test('every flag and command that the text mentions exists', () => {
	const known = new Set(flags.map(({name}) => name));
	const mentioned = [...readme.matchAll(/claude-bedrock-setup((?: [^\s`|]+)*)/g)].flatMap(([, rest = '']) =>
		rest.trim().split(/\s+/),
	);
	const typed = mentioned.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=')[0] ?? '');
	expect(typed.filter((name) => !known.has(name))).toEqual([]);
	const words = [...readme.matchAll(/npx claude-bedrock-setup ([a-z]+)/g)].map(([, word]) => word);
	expect(words.filter((word) => !commands.some((one) => one.word === word))).toEqual([]);
});

test('every picture and link of the README leads to a file', () => {
	const links = [...readme.matchAll(/\]\(((?!https?:|#)[^)]+)\)/g)].map(([, link = '']) => link);
	expect(links.filter((link) => !existsSync(link))).toEqual([]);
	expect(links.length).toBeGreaterThan(2);
});

test('the npm scripts that the README names exist', () => {
	const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
	const named = [...readme.matchAll(/npm (?:run )?(test|(?<=run )[a-z-]+)/g)].map(([, name = '']) => name);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
