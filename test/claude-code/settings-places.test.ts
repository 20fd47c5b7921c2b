// Tests in which files settings are looked for (each row measured with Claude Code 2.1.332).
import {expect, it} from 'vitest';
import {
	managedPlaces,
	type StartFolder,
	settingsPlaces,
	strongestPlace,
	unreadPlaces,
} from '../../source/claude-code/settings-places.ts';

const home = '/home/me';
const start = (more: Partial<StartFolder>): StartFolder => ({
	home,
	claudeDir: '/home/me/.claude',
	cwd: '/home/me/r/sub',
	...more,
});
const short = (path: string) => path.replace('/home/me', '~');
const read = (more: Partial<StartFolder>) =>
	settingsPlaces(start(more)).map(({layer, path}) => `${layer} ${short(path)}`);

it.each<[string, Partial<StartFolder>, readonly string[]]>([
	[
		'outside of a repository',
		{},
		[
			'user ~/.claude/settings.json',
			'project ~/r/sub/.claude/settings.json',
			'local ~/r/sub/.claude/settings.local.json',
		],
	],
	[
		'in a folder of a repository, whose root beats the start folder',
		{repository: '/home/me/r'},
		[
			'user ~/.claude/settings.json',
			'project ~/r/sub/.claude/settings.json',
			'local ~/r/sub/.claude/settings.local.json',
			'local ~/r/.claude/settings.local.json',
		],
	],
	[
		'in the root of a repository',
		{cwd: '/home/me/r', repository: '/home/me/r'},
		['user ~/.claude/settings.json', 'project ~/r/.claude/settings.json', 'local ~/r/.claude/settings.local.json'],
	],
	[
		'below a home folder that is a repository, whose local settings do not count',
		{repository: home},
		[
			'user ~/.claude/settings.json',
			'project ~/r/sub/.claude/settings.json',
			'local ~/r/sub/.claude/settings.local.json',
		],
	],
	['in the home folder', {cwd: home}, ['user ~/.claude/settings.json', 'local ~/.claude/settings.local.json']],
	[
		'in the home folder with CLAUDE_CONFIG_DIR',
		{cwd: home, claudeDir: '/home/me/c'},
		['user ~/c/settings.json', 'project ~/.claude/settings.json', 'local ~/.claude/settings.local.json'],
	],
])('Settings are read %s', (_, more, expected) => {
	expect(read(more)).toEqual(expected);
});

it('Local settings are written where they beat all others', () => {
	expect(strongestPlace(start({repository: '/home/me/r'}), 'local')).toBe('/home/me/r/.claude/settings.local.json');
	expect(strongestPlace(start({}), 'local')).toBe('/home/me/r/sub/.claude/settings.local.json');
	expect(strongestPlace(start({repository: home}), 'local')).toBe('/home/me/r/sub/.claude/settings.local.json');
	expect(strongestPlace(start({cwd: home}), 'project')).toBe('/home/me/.claude/settings.json');
});

it('Files that look like settings are known, with the folder in which they would count', () => {
	const unread = unreadPlaces(start({repository: '/home/me/r'})).map(({path, startIn}) => [
		short(path),
		startIn && short(startIn),
	]);
	expect(unread).toContainEqual(['~/.claude/settings.local.json', '~']);
	expect(unread).toContainEqual(['~/r/.claude/settings.json', '~/r']);
	expect(unread).toContainEqual(['~/.claude/settings.jsonc', undefined]);
	expect(unread.map(([path]) => path)).not.toContain('~/r/.claude/settings.local.json');
	expect(unread.map(([path]) => path)).not.toContain('~/.claude/settings.json');
});

it.each([
	['linux', '/etc/claude-code/managed-settings.json', '/etc/claude-code/managed-settings.d'],
	[
		'darwin',
		'/Library/Application Support/ClaudeCode/managed-settings.json',
		'/Library/Application Support/ClaudeCode/managed-settings.d',
	],
	[
		'win32',
		'C:\\Program Files\\ClaudeCode\\managed-settings.json',
		'C:\\Program Files\\ClaudeCode\\managed-settings.d',
	],
	['freebsd', '/etc/claude-code/managed-settings.json', '/etc/claude-code/managed-settings.d'],
])('Managed settings are looked for in their place on %s', (platform, file, dropIns) => {
	expect(managedPlaces(platform)).toEqual({file, dropIns});
});
