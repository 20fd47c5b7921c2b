// The settings say which model stands behind each ARN, so that Claude Code knows it although it may not read the inference profile.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {platform} from '../doctor/names.ts';
import {setUpIn} from './run-set-up.ts';

const settings = ['--write', 'settings'];
const user = '.claude/settings.json';
const settingsIn = (home: string) => JSON.parse(readFileSync(path.join(home, user), 'utf8'));
const ours = {
	'claude-opus-5-5': platform.opus,
	'claude-sonnet-5-5': platform.sonnet,
	'claude-haiku-4-5-20251001': platform.haiku,
	'claude-sonnet-5': platform.sonnet,
};
const theirs = {'claude-opus-5-5': 'arn:theirs', 'claude-x': 'y'};
const withTheirs = {files: {[user]: JSON.stringify({modelOverrides: theirs})}};

test('Each ARN gets an entry with the id of its model, and nothing has to be said where they may be read', async () => {
	const {code, out, home} = await setUpIn({}, ...settings);
	expect(code).toBe(0);
	expect(settingsIn(home).modelOverrides).toEqual(ours);
	expect(settingsIn(home).env).not.toHaveProperty('CLAUDE_CODE_MAX_CONTEXT_TOKENS');
	expect(out).not.toContain('GetInferenceProfile');
});

test('Where they may not be read, that is said, with what Claude Code would have believed', async () => {
	const {code, out, home} = await setUpIn({world: 'unreadable-profiles'}, ...settings);
	expect(code).toBe(0);
	expect(settingsIn(home).modelOverrides).toEqual(ours);
	expect(out).toMatch(/AWS does not let you read platform opus \(Opus 5\.5\).*bedrock:GetInferenceProfile is refused/);
	expect(out).toContain('believe that each has a context of 1M tokens');
});

test('Without the settings file a variable holds the context, and only where the models may not be read', async () => {
	const dotenv = ['--write', 'dotenv'];
	const refused = await setUpIn({world: 'unreadable-profiles'}, ...dotenv);
	expect(refused.out).toMatch(/CLAUDE_CODE_MAX_CONTEXT_TOKENS +200000/);
	expect(refused.out).toMatch(/This also holds platform opus \(Opus 5\.5\) and platform sonnet \(Sonnet 5\.5\)/);
	expect((await setUpIn({}, ...dotenv)).out).not.toContain('CLAUDE_CODE_MAX_CONTEXT_TOKENS');
});

test('An entry of somebody else is kept and told, and replaced where that is asked for', async () => {
	const kept = await setUpIn(withTheirs, ...settings);
	expect(settingsIn(kept.home).modelOverrides).toEqual({...ours, ...theirs});
	expect(kept.out).toMatch(/modelOverrides\.claude-opus-5-5 in .* keeps arn:theirs/);
	const replaced = await setUpIn(withTheirs, ...settings, '--model-overrides', 'replace');
	expect(settingsIn(replaced.home).modelOverrides).toEqual({...ours, 'claude-x': 'y'});
	expect(replaced.out).not.toContain('arn:theirs,');
});

test('A context that somebody set by hand is kept', async () => {
	const files = {
		[user]: JSON.stringify({env: {CLAUDE_CODE_USE_BEDROCK: '1', CLAUDE_CODE_MAX_CONTEXT_TOKENS: '500000'}}),
	};
	const {home} = await setUpIn({files}, ...settings);
	expect(settingsIn(home).env.CLAUDE_CODE_MAX_CONTEXT_TOKENS).toBe('500000');
});

test('A model for subagents holds for all of them', async () => {
	const {home, out} = await setUpIn({}, ...settings, '--subagent', platform.haiku);
	expect(settingsIn(home).env).toMatchObject({
		CLAUDE_CODE_SUBAGENT_MODEL: platform.haiku,
		CLAUDE_CODE_SUBAGENT_MODEL_FORCE: '1',
	});
	expect(out).toContain('Subagents use platform haiku, whatever an agent names.');
});
