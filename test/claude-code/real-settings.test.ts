// Asks the real Claude Code which settings files it takes, and compares: files in several places, and values of a wrong type.
import {existsSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {askClaudeCode} from '../../scripts/measure-settings/ask-claude-code.ts';
import {readSettings} from '../../source/claude-code/settings-file.ts';

const program = process.env.CLAUDE_CODE_BIN ?? '';

/** Four at a time: one start reads four files. None of them is a sample of the measurement. */
const settings: readonly object[] = [
	{model: ['opus']},
	{fallbackModel: [true]},
	{cleanupPeriodDays: 1.5},
	{permissions: {additionalDirectories: {}}},
	{permissions: {defaultMode: 'Plan'}},
	{statusLine: {type: 'command'}},
	{enabledPlugins: {'a@b': 1}},
	{extraKnownMarketplaces: {mine: {source: {source: 'Github', repo: 'a/b'}}}},
	{extraKnownMarketplaces: {mine: {source: {source: 'git'}}}},
	{hooks: {Stop: {matcher: 5}}},
	{hooks: {PreToolUse: {}}},
	{availableModels: ['opus', 5]},
	{modelOverrides: {'claude-opus-5-5': null}},
	{effortLevel: []},
	{unknownKey: {a: 1}},
	{attribution: {commit: 5}},
];

describe.skipIf(!existsSync(program))('the real Claude Code (skipped without CLAUDE_CODE_BIN)', () => {
	it.each([0, 4, 8, 12])('takes the files that are predicted, from number %i on', {timeout: 60_000}, async (at) => {
		const some = settings.slice(at, at + 4);
		const readings = await askClaudeCode(program, some);
		const predicted = some.map((each) => readSettings(JSON.stringify(each), 'user', '/x').fault === undefined);
		expect(readings.map(({taken}) => taken)).toEqual(predicted);
	});
});
