import {expect, test} from 'vitest';
import {loadConfiguration} from '../../source/conversation/load-configuration.ts';
import type {Machine} from '../../source/machine/machine.ts';

/** A machine with nothing but files: those of the administrator in /etc, those of a person in /home/me, who started in /work. */
function machineWith(files: Readonly<Record<string, string>>) {
	const asked: string[] = [];
	const machine = {
		home: '/home/me',
		cwd: '/work',
		claudeDir: '/home/me/.claude',
		configDir: '/home/me/.config/claude-bedrock-setup',
		platform: 'linux',
		environment: {},
		repositoryRoot: () => undefined,
		filesIn: (folder: string, ending: string) =>
			Object.keys(files).filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending)),
		read: async (path: string) => {
			asked.push(path);
			const text = files[path];
			return {bytes: text === undefined ? undefined : Buffer.from(text), realPath: path};
		},
	};
	return {machine: machine as unknown as Machine, asked};
}

const sets = (name: string, value: string) => JSON.stringify({env: {[name]: value, EDITOR: 'vi'}});
const layers = (loaded: Awaited<ReturnType<typeof loadConfiguration>>) =>
	loaded.settingsHere.map(({name, value, origin}) => `${origin.layer} ${name}=${value}`);

test('The variables of every file that Claude Code reads here are known, those of other programs left out', async () => {
	const {machine} = machineWith({
		'/home/me/.claude.json': sets('AWS_REGION', 'a'),
		'/home/me/.claude/settings.json': sets('AWS_REGION', 'b'),
		'/work/.claude/settings.json': sets('AWS_REGION', 'c'),
		'/work/.claude/settings.local.json': sets('AWS_REGION', 'd'),
		'/etc/claude-code/managed-settings.json': sets('AWS_REGION', 'e'),
		'/etc/claude-code/managed-settings.d/10.json': sets('AWS_REGION', 'f'),
		'/etc/claude-code/managed-settings.d/.20.json': sets('AWS_REGION', 'g'),
	});
	expect(layers(await loadConfiguration(machine, 'user', true))).toEqual([
		'claude-json AWS_REGION=a',
		'user AWS_REGION=b',
		'project AWS_REGION=c',
		'local AWS_REGION=d',
		'managed AWS_REGION=e',
		'managed AWS_REGION=f',
	]);
});

test('A demo asks for no file outside of its home and its folder', async () => {
	const {machine, asked} = machineWith({'/etc/claude-code/managed-settings.json': sets('AWS_REGION', 'e')});
	expect(await loadConfiguration(machine, 'user', false)).toEqual({existing: undefined, settingsHere: []});
	expect(asked.filter((path) => !path.startsWith('/home/me/') && !path.startsWith('/work/'))).toEqual([]);
});

test('Settings that say nothing about Bedrock are no configuration, and their proxy counts all the same', async () => {
	const {machine} = machineWith({'/home/me/.claude/settings.json': sets('HTTPS_PROXY', 'http://proxy:3128')});
	const loaded = await loadConfiguration(machine, 'user', true);
	expect(loaded.existing).toBeUndefined();
	expect(layers(loaded)).toEqual(['user HTTPS_PROXY=http://proxy:3128']);
});
