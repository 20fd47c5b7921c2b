// What is said of a settings file that Claude Code ignores, and of the credentials that it uses.
import {expect, test} from 'vitest';
import {credentialsUsed} from '../../source/claude-code/credentials.ts';
import {effective} from '../../source/claude-code/effective.ts';
import {providers, providerUsed} from '../../source/claude-code/provider.ts';
import {regionUsed} from '../../source/claude-code/region.ts';
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
	'{"cleanupPeriodDays": 0}',
	'{"desktopSessionCleanupPeriodDays": -1}',
	'{"skillListingBudgetFraction": 0}',
	'{"feedbackSurveyRate": 2}',
	'{"statusLine": {"type": "command", "command": "x", "padding": "1"}}',
	'{"permissions": {"allow": "x"}}',
	'{"quietHours": {"start": 5}}',
	'{"permissions": {"defaultMode": "odd"}}',
	'{"permissions": null}',
	'{"includeCoAuthoredBy": "yes"}',
	'{"statusLine": {"type": "command"}}',
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

test('every choice of a provider says why it is made', () => {
	const why = (...names: readonly string[]) =>
		providerUsed(effective(names.map((name) => ({name, value: '1', origin: {layer: 'environment'}})))).why;
	const switches = providers.map(({variable}) => variable);
	expect([
		...switches.map((name) => why(name)),
		why('CLAUDE_CODE_USE_BEDROCK', 'CLAUDE_CODE_USE_VERTEX'),
	]).toMatchInlineSnapshot(`
		[
		  undefined,
		  "CLAUDE_CODE_USE_BEDROCK is set",
		  "CLAUDE_CODE_USE_FOUNDRY is set",
		  "CLAUDE_CODE_USE_ANTHROPIC_AWS is set",
		  "CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD is set",
		  "CLAUDE_CODE_USE_MANTLE is set",
		  "CLAUDE_CODE_USE_VERTEX is set",
		  "CLAUDE_CODE_USE_BEDROCK overrides CLAUDE_CODE_USE_VERTEX",
		]
	`);
});

test('every choice of a region says why it is made', () => {
	const why = (values: Readonly<Record<string, string>>, profileRegion?: string) =>
		regionUsed(
			effective(Object.entries(values).map(([name, value]) => ({name, value, origin: {layer: 'environment'}}))),
			profileRegion,
		).why;
	expect([
		why({}),
		why({}, 'eu-west-1'),
		why({AWS_REGION: 'us-west-2'}),
		why({AWS_DEFAULT_REGION: 'us-west-2'}, 'eu-west-1'),
		why({AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'eu-west-1'}),
	]).toMatchInlineSnapshot(`
		[
		  "Claude Code's default",
		  "the region of the AWS profile",
		  "AWS_REGION is set",
		  "AWS_DEFAULT_REGION is set",
		  "AWS_REGION is set",
		]
	`);
});
