// Where things are, from the environment alone.
import {expect, test} from 'vitest';
import {machinePaths} from '../../source/machine/paths.ts';

const places = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux') =>
	machinePaths(environment, '/project', platform);

test('without XDG variables the folders are the usual ones below HOME', () => {
	expect(places({HOME: '/h'})).toEqual({
		home: '/h',
		configDir: '/h/.config/claude-bedrock-setup',
		stateDir: '/h/.local/state/claude-bedrock-setup',
		claudeDir: '/h/.claude',
	});
});

test('absolute XDG folders are used; relative and empty ones are ignored', () => {
	expect(places({HOME: '/h', XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s'})).toMatchObject({
		configDir: '/c/claude-bedrock-setup',
		stateDir: '/s/claude-bedrock-setup',
	});
	for (const odd of ['', 'relative'])
		expect(places({HOME: '/h', XDG_CONFIG_HOME: odd}).configDir).toBe('/h/.config/claude-bedrock-setup');
});

test('CLAUDE_CONFIG_DIR is meant from the current directory, also an empty one, as Claude Code takes it', () => {
	expect(places({HOME: '/h', CLAUDE_CONFIG_DIR: '/x/y'}).claudeDir).toBe('/x/y');
	expect(places({HOME: '/h', CLAUDE_CONFIG_DIR: 'y'}).claudeDir).toBe('/project/y');
	expect(places({HOME: '/h', CLAUDE_CONFIG_DIR: ''}).claudeDir).toBe('/project');
});

test('USERPROFILE is the home on Windows whatever HOME says, as for Claude Code; HOME alone counts, too', () => {
	expect(places({USERPROFILE: '/u'}, 'win32').home).toBe('/u');
	expect(places({USERPROFILE: '/u', HOME: '/h'}, 'win32').home).toBe('/u');
	expect(places({HOME: '/h'}, 'win32').home).toBe('/h');
	expect(places({USERPROFILE: '/u', HOME: '/h'}, 'linux').home).toBe('/h');
});

test('a home that is not known on Windows is set in the words of PowerShell', () => {
	const run = "$env:USERPROFILE = [Environment]::GetFolderPath('UserProfile')";
	const next = [expect.objectContaining({run})];
	expect(() => places({}, 'win32')).toThrow(expect.objectContaining({next}));
});
