// Reads the files from which Claude Code takes settings: user, project, local and managed settings, and ~/.claude.json.

import path from 'node:path';
import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import {readSettings} from '../../claude-code/settings-file.ts';
import type {Assignment, SettingsLayer} from '../../claude-code/settings-layers.ts';
import type {Machine} from '../../machine/machine.ts';
import {settingsPath} from '../../plan/edits/settings-path.ts';
import type {SettingsState, SubjectFacts} from '../facts.ts';
import type {TextReader} from './text-reader.ts';

/** Where administrators put settings (https://code.claude.com/docs/en/settings). */
const managedFolders: Partial<Record<NodeJS.Platform, string>> = {
	linux: '/etc/claude-code',
	darwin: '/Library/Application Support/ClaudeCode',
	win32: 'C:\\Program Files\\ClaudeCode',
};

type SettingsFiles = {readonly sources: readonly Assignment[]; readonly states: readonly SettingsState[]};

/** @param outside whether files outside of the home and the working directory are read: those of the administrator */
export async function gatherSettingsFiles(
	machine: Machine,
	read: TextReader,
	outside: boolean,
): Promise<SettingsFiles> {
	const files: readonly (readonly [SettingsLayer, string])[] = [
		['user', settingsPath(machine, 'user')],
		['project', settingsPath(machine, 'project')],
		['local', settingsPath(machine, 'local')],
		...(outside ? managedFiles(machine) : []).map((file) => ['managed', file] as const),
	];
	// In the home folder the user's file is also the project's: it is read once, as the user's.
	const unique = files.filter(([, file], at) => files.findIndex(([, other]) => other === file) === at);
	const all = await Promise.all(
		unique.map(async ([layer, file]) => {
			const {assignments, fault, duplicateKeys, keys} = readSettings((await read(file)) ?? '', layer, file);
			return {
				sources: assignments,
				state: {layer, path: file, duplicateKeys, keys, ...(fault && {fault})},
			};
		}),
	);
	return {sources: all.flatMap(({sources}) => sources), states: all.map(({state}) => state)};
}

function managedFiles({platform, filesIn}: Machine): string[] {
	const folder = managedFolders[platform];
	if (!folder) return [];
	const main = path.join(folder, 'managed-settings.json');
	return [main, ...filesIn(path.join(folder, 'managed-settings.d'), '.json').sort()];
}

/** The `env` of `.claude.json`, which Claude Code applies before any settings file (measured with 2.1.330). */
export async function gatherClaudeJson(machine: Machine, read: TextReader): Promise<Assignment[]> {
	const folder = machine.environment.CLAUDE_CONFIG_DIR ? machine.claudeDir : machine.home;
	const file = path.join(folder, '.claude.json');
	const {assignments} = readSettings((await read(file)) ?? '', 'user', file);
	return assignments
		.filter(({name}) => relevantVariables.has(name))
		.map((each) => ({...each, origin: {...each.origin, layer: 'claude-json'}}));
}

/** The folder that Claude Code reads, and the usual settings file where CLAUDE_CONFIG_DIR makes it read another folder. */
export async function gatherConfigFolder(
	{claudeDir, home}: Machine,
	read: TextReader,
	{CLAUDE_CONFIG_DIR}: NodeJS.ProcessEnv,
): Promise<SubjectFacts['configFolder']> {
	const usual = path.join(home, '.claude', 'settings.json');
	const moved = CLAUDE_CONFIG_DIR && path.join(claudeDir, 'settings.json') !== usual;
	return {path: claudeDir, ...(moved && (await read(usual)) !== undefined && {hidden: usual})};
}
