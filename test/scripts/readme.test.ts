// The READMEs say what the program does: their tables are the program's own, what they name exists, what they explain is understood.
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {checksDocument, rowsOf} from '../../scripts/checks-document.ts';
import {withTables} from '../../scripts/readme-tables.ts';
import chinese from '../../scripts/zh-CN.json' with {type: 'json'};
import {flags} from '../../source/commands/flags.ts';
import {commands} from '../../source/commands/index.ts';
import {checks, checksByArea} from '../../source/doctor/checks/index.ts';
import {explainMessage} from '../../source/doctor/explain/index.ts';
import {healthy} from '../doctor/healthy.ts';
import {read, readmes, spans, tables} from './readmes.ts';

const readme = read('README.md');

test('the tables of the READMEs are those of the program (else: npm run readme)', () => {
	expect(withTables(readme)).toBe(readme);
	const translated = read('README.zh-CN.md');
	expect(withTables(translated, chinese)).toBe(translated);
});

test('a text without a translation stays English', () => {
	expect(withTables('<!-- table: commands -->\n<!-- end -->', {command: '命令'})).toMatch(
		/\| 命令 \|[\s\S]*\| print the variables, write nothing \|/,
	);
});

test('docs/checks.md has a line for every check, as the program and its tests have them (else: npm run readme)', () => {
	const written = readFileSync('docs/checks.md', 'utf8');
	expect(written).toBe(checksDocument());
	const lines = [...written.matchAll(/^\| <a id="([a-z0-9-]+)"><\/a>[✘⚠?] `\1` \|/gm)].map(([, id]) => id);
	expect(lines.toSorted()).toEqual(checks.map(({id}) => id).toSorted());
	expect(
		(Object.keys(checksByArea) as (keyof typeof checksByArea)[])
			.flatMap((area) => rowsOf(area))
			.filter(({repair}) => repair === ''),
	).toEqual([]);
});

test.each(readmes)('every flag and command that %s mentions exists', (file) => {
	const known = new Set(flags.map(({name}) => name));
	const mentioned = [...read(file).matchAll(/claude-bedrock-setup((?: [^\s`|]+)*)/g)].flatMap(([, rest = '']) =>
		rest.trim().split(/\s+/),
	);
	const typed = mentioned.filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=')[0] ?? '');
	expect(typed.filter((name) => !known.has(name))).toEqual([]);
	const words = [...read(file).matchAll(/npx claude-bedrock-setup ([a-z]+)/g)].map(([, word]) => word);
	expect(words.filter((word) => !commands.some((one) => one.word === word))).toEqual([]);
});

test.each([...readmes, 'CONTRIBUTING.md'])('the npm scripts that %s names exist', (file) => {
	const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
	const named = [...read(file).matchAll(/npm (?:run )?(test|(?<=run )[a-z-]+)/g)].map(([, name = '']) => name);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

/** The table whose first row begins so. */
const tableOf = (head: string) =>
	tables(readme)
		.find(([first]) => first?.[0] === head)
		?.slice(1) ?? [];

describe('the symptoms', () => {
	const model = 'arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5';
	const texts = tableOf('you see').flatMap(([text = '']) => spans(text));
	test.each(texts.filter((text) => !text.startsWith('Not logged in')))('doctor --explain knows "%s"', (text) => {
		const [first] = explainMessage(
			healthy(),
			text.replace('…', text.includes('authorized') ? `on resource: ${model}` : model),
		);
		expect(first?.next[0]?.own).not.toBe('doctor --explain -');
		expect(first?.title).not.toMatch(/with status/);
	});
});

test('the AWS calls for administrators are those that the program can make', () => {
	const code = readdirSync('source/account/services').map((name) => read(`source/account/services/${name}`));
	const made = code.flatMap((text) => [...text.matchAll(/(\w+)Command\b/g)].map(([, name = '']) => name));
	const told = tableOf('call').flatMap(([calls = '']) => spans(calls).map((call) => call.split(':')[1] ?? ''));
	expect(told.toSorted()).toEqual(made.toSorted());
});
