// Reads the files from which Claude Code takes settings: user, project, local and managed settings, and ~/.claude.json.

import path from 'node:path';
import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import {readSettings, settingsText} from '../../claude-code/settings-file.ts';
import type {Assignment} from '../../claude-code/settings-layers.ts';
import {managedPlaces, type StartFolder, settingsPlaces, unreadPlaces} from '../../claude-code/settings-places.ts';
import type {Machine} from '../../machine/machine.ts';
import type {SubjectFacts} from '../facts.ts';
import type {SettingsState, UnreadSettings} from '../file-states.ts';
import type {TextReader} from './text-reader.ts';

type SettingsFiles = {readonly sources: readonly Assignment[]; readonly states: readonly SettingsState[]};

export const startFolder = ({cwd, home, claudeDir, repositoryRoot}: Machine): StartFolder => ({
	cwd,
	home,
	claudeDir,
	repository: repositoryRoot(cwd),
});

/** @param outside whether files outside of the home and the working directory are read: those of the administrator */
export async function gatherSettingsFiles(
	machine: Machine,
	read: TextReader,
	outside: boolean,
): Promise<SettingsFiles> {
	const places = [...settingsPlaces(startFolder(machine)), ...(outside ? managedFiles(machine) : [])];
	const all = await Promise.all(
		places.map(async ({layer, path: file}) => {
			const text = (await read(file, settingsText)) ?? '';
			const {assignments, fault, duplicateKeys, misplaced, keys} = readSettings(text, layer, file);
			return {
				sources: assignments,
				state: {layer, path: file, duplicateKeys, misplaced, keys, ...(fault && {fault})},
			};
		}),
	);
	return {sources: all.flatMap(({sources}) => sources), states: all.map(({state}) => state)};
}

function managedFiles({platform, filesIn}: Machine): readonly {readonly layer: 'managed'; readonly path: string}[] {
	const {file, dropIns} = managedPlaces(platform);
	const visible = filesIn(dropIns, '.json').filter((each) => !path.basename(each).startsWith('.'));
	return [file, ...visible.sort()].map((each) => ({layer: 'managed', path: each}));
}

/** What a person may take for settings that count: files with Bedrock's variables that are not read from here. */
export async function gatherUnreadSettings(
	machine: Machine,
	read: TextReader,
	outside: boolean,
): Promise<UnreadSettings[]> {
	const inside = (file: string) => !path.relative(machine.home, file).startsWith('..');
	const places = unreadPlaces(startFolder(machine)).filter((place) => outside || inside(place.path));
	const all = await Promise.all(
		places.map(async (place) => {
			const {assignments} = readSettings((await read(place.path, settingsText)) ?? '', 'project', place.path);
			return {...place, assignments: assignments.filter(({name}) => relevantVariables.has(name))};
		}),
	);
	return all.filter(({assignments}) => assignments.length > 0);
}

/**
 * The `env` of `.claude.json`, which Claude Code applies before any settings file. A `.config.json` in its own folder takes
 * its place (both measured with 2.1.332).
 */
export async function gatherClaudeJson(machine: Machine, read: TextReader): Promise<Assignment[]> {
	const moved = path.join(machine.claudeDir, '.config.json');
	const usual = path.join(machine.environment.CLAUDE_CONFIG_DIR ? machine.claudeDir : machine.home, '.claude.json');
	const replacing = await read(moved);
	const file = replacing === undefined ? usual : moved;
	const {assignments} = readSettings(replacing ?? (await read(usual)) ?? '', 'claude-json', file);
	return assignments.filter(({name}) => relevantVariables.has(name));
}

/** The folder that Claude Code reads, and the usual settings file where CLAUDE_CONFIG_DIR makes it read another folder. */
export async function gatherConfigFolder(
	machine: Machine,
	read: TextReader,
	{CLAUDE_CONFIG_DIR}: NodeJS.ProcessEnv,
): Promise<SubjectFacts['configFolder']> {
	const {claudeDir, home} = machine;
	const usual = path.join(home, '.claude', 'settings.json');
	const isRead = settingsPlaces(startFolder(machine)).some((place) => place.path === usual);
	const hidden = CLAUDE_CONFIG_DIR !== undefined && !isRead && (await read(usual)) !== undefined;
	return {path: claudeDir, ...(hidden && {hidden: usual})};
}
