// What is said of a settings file that Claude Code ignores, and of the credentials that it uses.
import {expect, test} from 'vitest';
import {credentialsUsed} from '../../source/claude-code/credentials.ts';
import {effective} from '../../source/claude-code/effective.ts';
import {readSettings} from '../../source/claude-code/settings-file.ts';

const files: readonly string[] = [
	'{"env": {"A": "1"},\n}',
	'{"a": "x\ny"}',
	'{"a": tru}',
	'{"a": 1',
	'{"a" 1}',
	'{"a": 1 "b": 2}',
	'{"a": 1}}',
	'{a: 1}',
	"{'a': 1}",
	'{"a": "b}',
	'{"a": "\\q"}',
	'{"a": 01}',
	'{"a": @}',
	'// a comment\n{}',
	'[]',
	'1',
	'nothing',
	'{"env": null}',
	'{"env": []}',
	'{"env": {"A": 1,\n"B": {}}}',
	'{"env": {},\n"b": 1,\n"env": {}}',
	'{"model": 1, "availableModels": "x"}',
	'{"a\0": 1}',
	'\ufeff{',
	`{"a":${'['.repeat(200_000)}`,
];

test('every fault of a settings file is named', async () => {
	const texts = files.map((text) => {
		const {fault, misplaced, duplicateKeys} = readSettings(text, 'user', '/home/me/.claude/settings.json');
		const said = fault ? `line ${fault.line}, column ${fault.column}: ${fault.say}` : 'no fault of the file';
		const others = [...misplaced, ...duplicateKeys].map((each) => `  ${JSON.stringify(each)}`);
		return [`${JSON.stringify(text).slice(0, 60)}`, said, ...others].join('\n');
	});
	await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot('texts/settings-faults.txt');
});

test('every source of credentials says why it is used', () => {
	const origin = {layer: 'user', path: '/home/me/.claude/settings.json', line: 1} as const;
	const why = (values: Readonly<Record<string, string>>) =>
		credentialsUsed(effective(Object.entries(values).map(([name, value]) => ({name, value, origin})))).why;
	expect(
		[
			{AWS_BEARER_TOKEN_BEDROCK: 'x'},
			{CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1'},
			{awsCredentialExport: 'x'},
			{AWS_PROFILE: 'dev'},
			{AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x'},
			{},
		].map(why),
	).toMatchInlineSnapshot(`
		[
		  "A Bedrock API key overrides every other sign-in",
		  "requests are not signed; a gateway is expected to do it",
		  "the command in awsCredentialExport is asked first",
		  "AWS_PROFILE overrides exported keys in Claude Code",
		  "the exported access key is used",
		  "nothing is chosen, so the default chain is walked",
		]
	`);
});
