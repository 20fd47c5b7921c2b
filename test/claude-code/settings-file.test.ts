// Tests which settings files Claude Code ignores as a whole and which not (each measured with 2.1.330).
import {describe, expect, it} from 'vitest';
import {readSettings} from '../../source/claude-code/settings-file.ts';

const read = (text: string) => readSettings(text, 'user', '/home/user/.claude/settings.json');

describe('readSettings', () => {
	it('A settings file gives its variables with their lines', () => {
		const {assignments} = read(
			'{\n\t"model": "opus",\n\t"env": {\n\t\t"AWS_REGION": "us-west-2",\n\t\t"X": 1,\n\t\t"Y": true\n\t}\n}\n',
		);
		expect(assignments.map(({name, value, origin}) => [name, value, origin.line])).toEqual([
			['model', 'opus', 2],
			['AWS_REGION', 'us-west-2', 4],
			['X', '1', 5],
			['Y', 'true', 6],
		]);
	});

	it.each([
		['a comma too many', '{\n\t"env": {"A": "b",}\n}', 2, 19, /comma before a closing bracket/],
		['a comment', '{\n\t// note\n\t"env": {}\n}', 2, 2, /comment/],
		['a word', '{\n\t"env": {"A": tru}\n}', 2, 15, /tru/],
		['no closing bracket', '{\n\t"env": {"A": "b"}\n', 3, 1, /close brace expected/],
		['an array', '[]', 1, 1, /an object is expected, not array/],
		['a model that is a number', '{"model": 5}', 1, 11, /model is a number, string is expected/],
		['an env that is a text', '{"env": "x"}', 1, 9, /env is a string, object is expected/],
		['permissions that are a text', '{"permissions": "x"}', 1, 17, /permissions is a string/],
		['an awsAuthRefresh that is a number', '{"awsAuthRefresh": 5}', 1, 20, /awsAuthRefresh is a number/],
	])('A settings file is void with %s, and the place is named', (_, text, line, column, say) => {
		const {fault, assignments} = read(text);
		expect(fault).toMatchObject({line, column, say: expect.stringMatching(say)});
		expect(assignments).toEqual([]);
	});

	it.each([
		['an empty file', ''],
		['blanks', ' \n'],
		['a byte order mark', '\uFEFF{"env": {"A": "b"}}'],
		['an unknown key', '{"fooBar": 1}'],
		['hooks of a wrong type', '{"hooks": "x"}'],
		['a list in env', '{"env": {"A": [1]}}'],
	])('A settings file is not void with %s', (_, text) => {
		expect(read(text).fault).toBeUndefined();
	});

	it('The value null becomes the text null, as in Claude Code', () => {
		expect(read('{"env": {"ANTHROPIC_MODEL": null}}').assignments[0]?.value).toBe('null');
	});

	it('A key that is written twice is listed, and the last one counts', () => {
		const {duplicateKeys, assignments} = read('{"env": {\n"A": "1",\n"A": "2"\n}}');
		expect(duplicateKeys).toMatchObject([{name: 'A', line: 3, column: 1}]);
		expect(assignments.at(-1)?.value).toBe('2');
	});

	it('a word that somebody forgot to quote is not shown, since it may be a secret', () => {
		for (const text of ['{"env": {"A": canary123}}', '{"env": {"A": "canary123}}', "{'A': 'canary123'}", 'canary123'])
			expect(JSON.stringify(read(text))).not.toContain('canary');
	});

	it('a file that is nested 200,000 deep is void, and nothing is thrown', () => {
		for (const [open, close] of [
			['{"a":', '}'],
			['[', ']'],
		] as const)
			expect(read(`{"env": ${open.repeat(200_000)}1${close.repeat(200_000)}}`).fault?.say).toMatch(/nested too deeply/);
	});
});
