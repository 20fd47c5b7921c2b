// Editing settings files: only our names in env change, every other byte stays, and what is no strict JSON is refused with its place.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	isSetupSettingsKey,
	overriddenModel,
	overrideName,
	setupSettingsKeys,
	setupVariables,
} from '../../source/claude-code/variables.ts';
import {editSettings, readSettings, removeFromSettings} from '../../source/plan/settings-json.ts';
import {Problem} from '../../source/problem.ts';
import {cases} from './values.ts';

const path = '~/.claude/settings.json';
const region = {name: 'AWS_REGION', value: 'us-west-2'};
const model = {name: 'ANTHROPIC_MODEL', value: 'us.anthropic.claude-opus-5-5[1m]'};
const off = {name: 'DISABLE_PROMPT_CACHING', value: undefined};
const exporting = {name: 'awsCredentialExport', value: 'aws configure export-credentials --profile "a b"'};
/** All that setup writes. */
const overrides = ['claude-opus-5-5', 'claude-haiku-4-5-20251001'].map(overrideName);
const ours = [...setupVariables, ...overrides, ...setupSettingsKeys];
const opusOverride = {name: overrideName('claude-opus-5-5'), value: 'arn:1'};
const bytes = (text: string) => Buffer.from(text);
const edited = (text: string | undefined, ...variables: {name: string; value: string | undefined}[]) =>
	editSettings(text === undefined ? undefined : bytes(text), variables, path).toString();
const removed = (text: string, first?: {before: Buffer | undefined}) =>
	removeFromSettings(bytes(text), ours, path, first)?.toString();

// Documents in every layout, spelled by hand, so that numbers and escapes keep forms that JSON.stringify would not give.
type Layout = {open: string; indent: string; line: string; colon: string; comma: string};
const layout: fc.Arbitrary<Layout> = fc.oneof(
	fc.record({
		open: fc.constant(''),
		indent: fc.constantFrom('  ', '    ', '\t', ' '),
		line: fc.constantFrom('\n', '\r\n'),
		colon: fc.constantFrom(': ', ':', ' : '),
		comma: fc.constantFrom(',', ' ,'),
	}),
	fc.record({
		open: fc.constantFrom('', ' '),
		indent: fc.constant(''),
		line: fc.constant(''),
		colon: fc.constantFrom(': ', ':'),
		comma: fc.constantFrom(',', ', '),
	}),
);
const name = fc.constantFrom('a', '"', 'é', '__proto__', 'model', 'permissions', '\\', 'x y', '', 'ENV', 'toString');
const scalar = fc.constantFrom(
	'1',
	'1.0',
	'12345678901234567890',
	'-0',
	'1e400',
	'"\\u00e9"',
	'"\\/"',
	'"//"',
	'true',
	'null',
	'"é"',
	'[]',
	'{}',
	'[ 1 ]',
);
type Tree = string | [string, Tree][];
const object = (value: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
	fc.uniqueArray(fc.tuple(name, value), {maxLength: 4, selector: ([key]) => key});
const tree = object(fc.oneof({weight: 3, arbitrary: scalar}, object(scalar)));
const theirEnv = fc.uniqueArray(
	fc.tuple(fc.constantFrom('FOO', 'PATH', 'é', '__proto__'), fc.constantFrom('"1"', '1', 'true', '""')),
	{maxLength: 3, selector: ([key]) => key},
);

function spell(value: Tree, {open, indent, line, colon, comma}: Layout, depth = 0): string {
	if (typeof value === 'string') return value;
	if (value.length === 0) return `{${open}}`;
	const inner = line + indent.repeat(depth + 1);
	const members = value.map(
		([key, each]) => JSON.stringify(key) + colon + spell(each, {open, indent, line, colon, comma}, depth + 1),
	);
	return `{${open}${inner}${members.join(comma + inner)}${line}${indent.repeat(depth)}${open}}`;
}

const theirOverrides = fc.uniqueArray(fc.tuple(fc.constantFrom('claude-a', 'é', '__proto__'), fc.constant('"b"')), {
	maxLength: 3,
	selector: ([key]) => key,
});
const document = fc
	.record({
		mark: fc.constantFrom('', '', '', '\ufeff'),
		top: tree,
		env: fc.option(theirEnv),
		overrides: fc.option(theirOverrides),
		at: fc.nat(4),
		layout,
		end: fc.constantFrom('', '\n', '\r\n', ' \n\n'),
	})
	.map(({mark, top, env, overrides, at, layout: look, end}) => {
		const members: [string, Tree][] = [
			...(overrides ? [['modelOverrides', overrides] satisfies [string, Tree]] : []),
			...(top as [string, Tree][]),
		];
		const all: Tree = env ? [...members.slice(0, at), ['env', env], ...members.slice(at)] : members;
		return `${mark}${spell(all, look)}${end}`;
	});
const blank = fc.constantFrom('', ' ', '\n', '\r\n\t', '\ufeff');
const before = fc.oneof({weight: 12, arbitrary: document}, blank).map(bytes);
const variables = fc.uniqueArray(fc.constantFrom(...ours), {minLength: 1, maxLength: 9}).chain((names) =>
	fc.tuple(
		...names.map((each) =>
			fc.record({
				name: fc.constant(each),
				value: fc.option(fc.oneof(fc.constantFrom('', '1', '"\\'), fc.string({unit: 'binary', maxLength: 8})), {
					nil: undefined,
				}),
			}),
		),
	),
);
const parsed = (text: Buffer) =>
	JSON.parse(
		text
			.toString()
			.replace(/^\ufeff/, '')
			.trim() || '{}',
	);

describe('editing any strict JSON', () => {
	test('is undone by removing, byte for byte, and for a new file by no file', () => {
		fc.assert(
			fc.property(fc.option(before, {nil: undefined, freq: 20}), variables, (first, wanted) => {
				const after = editSettings(first, wanted, path);
				expect(removeFromSettings(after, ours, path, {before: first})?.toString()).toBe(first?.toString());
			}),
			{numRuns: cases},
		);
	});

	test('sets our names, leaves everything else equal and in order, and changes nothing a second time', () => {
		fc.assert(
			fc.property(before, variables, (first, wanted) => {
				const after = editSettings(first, wanted, path);
				const {env: was = {}, modelOverrides: had = {}, ...others} = parsed(first);
				const {env: is = {}, modelOverrides: has = {}, ...rest} = parsed(after);
				const set = wanted.filter(({value}) => value !== undefined).map(({name, value}) => [name, value] as const);
				const keys = set.filter(([name]) => isSetupSettingsKey(name));
				const entries = set.flatMap(([name, value]) => (overriddenModel(name) ? [[overriddenModel(name), value]] : []));
				const inEnv = set.filter(([name]) => !isSetupSettingsKey(name) && !overriddenModel(name));
				expect(Object.entries(rest)).toEqual([...Object.entries(others), ...keys]);
				expect(Object.entries(has)).toEqual([...Object.entries(had), ...entries]);
				expect(Object.entries(is)).toEqual([...Object.entries(was), ...inEnv]);
				expect(editSettings(after, wanted, path)).toEqual(after);
			}),
			{numRuns: cases},
		);
	});

	test('changes no byte outside env', () => {
		const noOverrides = variables.map((all) => all.filter(({name}) => overriddenModel(name) === undefined));
		fc.assert(
			fc.property(document, noOverrides, (first, wanted) => {
				const after = edited(first, ...wanted);
				const all = first.replace(/\}\s*$/, '').trimEnd();
				const at = first.indexOf('"env"');
				expect(after.startsWith(at < 0 ? all : first.slice(0, at))).toBe(true);
				expect(after.endsWith(/\s*$/.exec(first)?.[0] ?? '')).toBe(true);
			}),
			{numRuns: cases},
		);
	});

	test('refuses a cut or mutated document with a Problem, or reads it as JSON.parse does', () => {
		const mutated = fc
			.tuple(
				document,
				fc.nat(200),
				fc.constantFrom('', ',', '//', '/* */', "'", '}', '\u0001', '01', '\u00a0', 'NaN', '\\'),
			)
			.map(([text, at, extra]) => text.slice(0, at) + extra + text.slice(at + (extra ? 0 : 1)));
		fc.assert(
			fc.property(mutated, (text) => {
				try {
					editSettings(bytes(text), [region], path);
				} catch (error) {
					if (!(error instanceof Problem)) throw error;
					if (error.code === 'settings-not-json') expect(error.because).toMatch(/^line \d+, column \d+: /);
					return;
				}
				expect(() => parsed(bytes(text))).not.toThrow();
			}),
			{numRuns: cases},
		);
	});
});

describe('the layout', () => {
	test.each([
		[undefined, '{\n  "env": {\n    "AWS_REGION": "us-west-2"\n  }\n}\n'],
		['', '{\n  "env": {\n    "AWS_REGION": "us-west-2"\n  }\n}'],
		['{}', '{\n  "env": {\n    "AWS_REGION": "us-west-2"\n  }\n}'],
		['{}\n', '{\n  "env": {\n    "AWS_REGION": "us-west-2"\n  }\n}\n'],
		['{"a":1}', '{"a":1,"env":{"AWS_REGION":"us-west-2"}}'],
		['{"a": 1}', '{"a": 1, "env": {"AWS_REGION": "us-west-2"}}'],
		['{\n\t"a": 1\n}\n', '{\n\t"a": 1,\n\t"env": {\n\t\t"AWS_REGION": "us-west-2"\n\t}\n}\n'],
		['{\r\n    "env": {}\r\n}', '{\r\n    "env": {\r\n        "AWS_REGION": "us-west-2"\r\n    }\r\n}'],
		['{"env":{"AWS_REGION":"x","B":"2"}}', '{"env":{"AWS_REGION":"us-west-2","B":"2"}}'],
		['{"env": {"AWS_REGION": 1}}', '{"env": {"AWS_REGION": "us-west-2"}}'],
		['{"env":{"AWS_REGIO\\u004e":"x"}}', '{"env":{"AWS_REGIO\\u004e":"us-west-2"}}'],
		['{"env":{"AWS_REGION":"us\\u002dwest-2"}}', '{"env":{"AWS_REGION":"us\\u002dwest-2"}}'],
	])('of %j is kept', (text, after) => expect(edited(text, region)).toBe(after));

	test('survives the removal of a name without a value, wherever it stands', () => {
		expect(edited('{"env":{"DISABLE_PROMPT_CACHING":"1","A":"2"}}', off)).toBe('{"env":{"A":"2"}}');
		expect(edited('{"env":{"A":"2" , "DISABLE_PROMPT_CACHING":"1"}}', off)).toBe('{"env":{"A":"2"}}');
		expect(edited('{"env":{"A":"2","DISABLE_PROMPT_CACHING":"1","B":"3"}}', off)).toBe('{"env":{"A":"2","B":"3"}}');
		expect(edited('{\n  "env": {\n    "DISABLE_PROMPT_CACHING": "1"\n  }\n}\n', off)).toBe('{\n  "env": {}\n}\n');
	});

	test.each([
		[undefined, '{\n  "modelOverrides": {\n    "claude-opus-5-5": "arn:1"\n  }\n}\n'],
		['{"a":1}', '{"a":1,"modelOverrides":{"claude-opus-5-5":"arn:1"}}'],
		['{"modelOverrides": {"claude-x": "y"}}', '{"modelOverrides": {"claude-x": "y", "claude-opus-5-5": "arn:1"}}'],
		[
			'{\n\t"modelOverrides": {\n\t\t"claude-opus-5-5": "arn:0"\n\t},\n\t"z": 1\n}',
			'{\n\t"modelOverrides": {\n\t\t"claude-opus-5-5": "arn:1"\n\t},\n\t"z": 1\n}',
		],
	])('of %j is kept with an entry of modelOverrides', (text, after) => expect(edited(text, opusOverride)).toBe(after));

	test('is kept around a key that stands beside env', () => {
		expect(edited('{"a":1}', exporting)).toBe(
			'{"a":1,"awsCredentialExport":"aws configure export-credentials --profile \\"a b\\""}',
		);
		expect(edited('{"awsCredentialExport": "old" , "b": 2}', {...exporting, value: 'new'})).toBe(
			'{"awsCredentialExport": "new" , "b": 2}',
		);
		expect(edited('{\n  "awsCredentialExport": "old",\n  "b": 2\n}\n', {...exporting, value: undefined})).toBe(
			'{\n  "b": 2\n}\n',
		);
		expect(edited('{\n  "env": {},\n  "b": 2\n}\n', region, exporting)).toContain('"b": 2,\n  "awsCredentialExport": ');
	});

	test('has a place for an empty value, which cancels what the shell exports', () => {
		expect(edited('{}', {...off, value: ''})).toContain('"DISABLE_PROMPT_CACHING": ""');
	});
});

describe('removeFromSettings', () => {
	test('removes the middle name, the last name, and all names', () => {
		const text =
			'{\n  "env": {\n    "A": "1",\n    "AWS_REGION": "x",\n    "B": "2",\n    "ANTHROPIC_MODEL": "y"\n  }\n}\n';
		expect(removed(text)).toBe('{\n  "env": {\n    "A": "1",\n    "B": "2"\n  }\n}\n');
	});

	test('removes an env that it leaves empty, unless it is known to have been there', () => {
		const text = '{"a":1,"env":{"AWS_REGION":"x"}}';
		expect(removed(text)).toBe('{"a":1}');
		expect(removed(text, {before: bytes('{"a":1,"env":{}}')})).toBe('{"a":1,"env":{}}');
	});

	test('removes modelOverrides that it leaves empty, and leaves the entries of others', () => {
		const entry = '"claude-opus-5-5":"arn:1"';
		expect(removed(`{"a":1,"modelOverrides":{${entry}}}`)).toBe('{"a":1}');
		expect(removed(`{"modelOverrides":{${entry},"claude-x":"y"}}`)).toBe('{"modelOverrides":{"claude-x":"y"}}');
		expect(removed(`{"modelOverrides":{${entry}}}`, {before: bytes('{"modelOverrides":{}}')})).toBe(
			'{"modelOverrides":{}}',
		);
	});

	test('removes a file that it leaves empty, unless it is known to have been there', () => {
		const text = edited(undefined, region, model);
		expect(removed(text)).toBeUndefined();
		expect(removed(text, {before: undefined})).toBeUndefined();
		expect(removed(text, {before: bytes('{}\n')})).toBe('{}\n');
		expect(removed('{"env":{"AWS_REGION":"x"},"z":1}', {before: undefined})).toBe('{"z":1}');
	});

	test('leaves a file alone that has none of the names', () => {
		for (const text of ['', '{ }', '{"env":{"A":"1"}}', '{"a":1}', '{"env":{}}', '{}'])
			expect(removed(text)).toBe(text);
		expect(removeFromSettings(undefined, setupVariables, path)).toBeUndefined();
	});
});

describe('a settings file that Claude Code would not read', () => {
	test.each([
		['{\n  "a": 1,\n  // why\n  "b": 2\n}', 'line 3, column 3'],
		['{"a": /* x */ 1}', 'line 1, column 7'],
		['{\n  "a": 1,\n}', 'line 3, column 1'],
		['[1,]', 'line 1, column 4'],
		["{'a': 1}", 'line 1, column 2'],
		['{"a": NaN}', 'line 1, column 7'],
		['{"a": tru}', 'line 1, column 7: invalid symbol at tru'],
		['{"a": {', 'line 1, column 8'],
		['{} x', 'line 1, column 4'],
		['{"a": 01}', 'line 1, column 8'],
		['{"a": "x\ny"}', 'line 1, column 7'],
		['{"a": "\t"}', 'line 1, column 7'],
		['[]', 'it holds an array where an object belongs'],
		['"x"', 'it holds a string where an object belongs'],
		['null', 'it holds null where an object belongs'],
		['{\n"env": null}', 'env in line 2 is null where an object belongs'],
		['{"env": []}', 'env in line 1 is an array'],
		['{"env": "x"}', 'env in line 1 is a string'],
		['{"env": {"A": 1,\n"B": {}}}', 'env.B in line 2 is an object where a string belongs'],
		['{"env": {"A": null}}', 'env.A in line 1 is null'],
		['{"env": {},\n"b": 1,\n"env": {}}', '"env" stands in it twice, in line 1 and line 3'],
		['{"modelOverrides": []}', 'modelOverrides in line 1 is an array'],
		['{"modelOverrides": {"claude-x": null}}', 'modelOverrides.claude-x in line 1 is null where a string belongs'],
		['{"modelOverrides": {"claude-x": "a",\n"claude-x": "b"}}', '"claude-x" stands in it twice, in line 1 and line 2'],
		['{"awsCredentialExport": "a",\n"awsCredentialExport": "b"}', '"awsCredentialExport" stands in it twice'],
		['{"env": {"AWS_REGION": "a",\n"AWS_REGION": "b"}}', '"AWS_REGION" stands in it twice, in line 1 and line 2'],
	])('is refused with the place of the fault: %j', (text, place) => {
		for (const edit of [() => edited(text, region), () => removed(text), () => readSettings(bytes(text), path)]) {
			expect(edit).toThrow(Problem);
			expect(edit).toThrow(place);
			expect(edit).toThrow(path);
		}
	});

	test.each([
		['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'not UTF-8'],
		['Latin-1', Buffer.from('{"é":1}', 'latin1'), 'not UTF-8'],
		['more than 1 MiB', Buffer.alloc(1024 * 1024 + 1, ' '), '1048577 bytes'],
		['too deeply nested', bytes(`{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`), 'nested too deeply'],
		['deeply nested and broken', bytes(`{"a":${'['.repeat(200_000)}`), path],
	])('is refused: %s', (_, given, reason) => {
		expect(() => editSettings(given, [region], path)).toThrow(Problem);
		expect(() => editSettings(given, [region], path)).toThrow(reason);
	});
});

describe('readSettings', () => {
	test('gives env as text with its lines, the saved model, and the rest', () => {
		const text = '{\n  "model": "opus",\n  "apiKeyHelper": "x",\n  "env": {\n    "A": 1,\n    "B": ""\n  }\n}';
		expect(readSettings(bytes(text), path)).toEqual({
			env: {A: '1', B: ''},
			lines: {A: 5, B: 6},
			model: 'opus',
			others: {apiKeyHelper: 'x'},
		});
	});

	test.each([undefined, '', ' \n'])('finds nothing in %j', (text) => {
		const given = text === undefined ? undefined : bytes(text);
		expect(readSettings(given, path)).toEqual({env: {}, lines: {}, others: {}});
	});
});
