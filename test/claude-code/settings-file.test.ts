// Tests which settings files Claude Code ignores as a whole and which not (each measured with 2.1.330).
import {describe, expect, it} from 'vitest';
import {readSettings, settingsText} from '../../source/claude-code/settings-file.ts';

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
		['a model that is a number', '{"model": 5}', 1, 11, /model is 5 where a string belongs/],
		['an env that is a text', '{"env": "x"}', 1, 9, /env is a string where an object belongs/],
		['permissions that are a text', '{"permissions": "x"}', 1, 17, /permissions is a string/],
		['an awsAuthRefresh that is a number', '{"awsAuthRefresh": 5}', 1, 20, /awsAuthRefresh is 5/],
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

/** Each asked of Claude Code 2.1.332: whether it takes the variables of the file. */
describe('Values of a wrong type', () => {
	it.each<[object, string]>([
		[{fallbackModel: 'opus'}, 'fallbackModel is a string where an array belongs'],
		[{fallbackModel: ['opus', 1]}, 'fallbackModel[1] is 1 where a string belongs'],
		[{cleanupPeriodDays: 0}, 'cleanupPeriodDays is 0 where a whole number above 0 belongs'],
		[{cleanupPeriodDays: '30'}, 'cleanupPeriodDays is a string where a whole number above 0 belongs'],
		[{includeCoAuthoredBy: 'false'}, 'includeCoAuthoredBy is a string where true or false belongs'],
		[{statusLine: 'date'}, 'statusLine is a string where an object belongs'],
		[{statusLine: {command: 'date'}}, 'statusLine has no type'],
		[
			{permissions: {additionalDirectories: '~/x'}},
			'permissions.additionalDirectories is a string where an array belongs',
		],
		[{permissions: {additionalDirectories: [1]}}, 'permissions.additionalDirectories[0] is 1 where a string belongs'],
		[
			{permissions: {defaultMode: 'yolo'}},
			'permissions.defaultMode has a value that Claude Code does not know; it knows "acceptEdits", "auto", "bypassPermissions", "default", "dontAsk", "plan"',
		],
		[
			{permissions: {disableBypassPermissionsMode: true}},
			'permissions.disableBypassPermissionsMode is true where "disable" belongs',
		],
		[{enabledPlugins: {'a@b': 'yes'}}, 'enabledPlugins.a@b is a string where true or false or an array belongs'],
		[{modelOverrides: {'claude-opus-5-5': 1}}, 'modelOverrides.claude-opus-5-5 is 1 where a string belongs'],
		[{sandbox: {network: {allowedDomains: [1]}}}, 'sandbox.network.allowedDomains[0] is 1 where a string belongs'],
		[{hooks: {PreToolUse: 'x'}}, 'hooks.PreToolUse is a string where an array or null belongs'],
		[{disableAutoMode: true}, 'disableAutoMode is true where "disable" belongs'],
		[{model: null}, 'model is null where a string belongs'],
		[{forceLoginOrgUUID: 1}, 'forceLoginOrgUUID is 1 where a string or an array belongs'],
	])('%j makes Claude Code ignore the file', (keys, say) => {
		const {fault, assignments} = read(JSON.stringify({...keys, env: {A: 'b'}}));
		expect(fault?.say).toBe(say);
		expect(assignments).toEqual([]);
	});

	it('An unknown kind of marketplace makes it ignore the file, and the value is not shown', () => {
		const {fault} = read(JSON.stringify({extraKnownMarketplaces: {mine: {source: {source: 'sk-secret'}}}}));
		expect(fault?.say).toMatch(
			/^extraKnownMarketplaces\.mine\.source\.source has a value that Claude Code does not know/,
		);
		expect(fault?.say).not.toContain('sk-secret');
	});

	it.each<object>([
		{hooks: 'x'},
		{hooks: {Stop: 'x'}},
		{permissions: {allow: [1]}},
		{promptCacheTtl: 5},
		{effortLevel: 5},
		{deniedModels: 'x'},
		{allowedProviders: 5},
		{forceLoginMethod: 5},
		{modelSettings: 'x'},
		{extraKnownMarketplaces: 'x'},
		{extraKnownMarketplaces: {mine: {source: {source: 'github'}}}},
		{enforceAvailableModels: null},
		{attribution: false},
		{statusLine: {type: 'command', command: 'date', refreshInterval: 'x'}},
		{toString: 1},
	])('%j costs no more than that key', (keys) => {
		const {fault, assignments} = read(JSON.stringify({...keys, env: {A: 'b'}}));
		expect(fault).toBeUndefined();
		expect(assignments.map(({value}) => value)).toEqual(['b']);
	});

	it('In managed settings only the wrong key is left out, and .claude.json is no settings file', () => {
		const text = '{"model": 5, "env": {"A": "b"}}';
		for (const layer of ['managed', 'claude-json'] as const)
			expect(readSettings(text, layer, '/x').assignments.map(({value}) => value)).toEqual(['b']);
	});
});

describe('Encodings', () => {
	const text = '{"env": {"A": "b"}}';
	const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
	it.each([
		['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), ['b']],
		['UTF-16, little-endian, with its mark', utf16, ['b']],
		['UTF-16, big-endian', Buffer.from(utf16).swap16(), []],
		['UTF-16 without a mark', utf16.subarray(2), []],
		['a NUL byte at its end', Buffer.from(`${text}\0`), []],
		['a byte of Latin-1 in a value', Buffer.from(text.replace('b', '\xe9'), 'latin1'), ['\uFFFD']],
		['line ends of Windows', Buffer.from(text.replace(' ', '\r\n')), ['b']],
	])('A file in %s', (_, bytes, values) => {
		const {assignments, fault} = read(settingsText(bytes));
		expect(assignments.map(({value}) => value)).toEqual(values);
		expect(fault === undefined).toBe(values.length > 0);
	});

	it('Values of env become text as JavaScript makes it', () => {
		const {assignments} = read('{"env": {"A": null, "B": 1.50, "C": true, "D": {"x": 1}, "E": [1, null, {"y": 2}]}}');
		expect(assignments.map(({value}) => value)).toEqual([
			'null',
			'1.5',
			'true',
			'[object Object]',
			'1,,[object Object]',
		]);
	});
});
