// Reads the files from which Claude Code takes settings: user, project, local and managed settings, and ~/.claude.json.

import path from 'node:path';
import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import {readSettings, type SettingsFault, settingsText} from '../../claude-code/settings-file.ts';
import type {ReadText} from '../../claude-code/settings-here.ts';
import {readClaudeJson, readSettingsFiles} from '../../claude-code/settings-here.ts';
import type {Assignment} from '../../claude-code/settings-layers.ts';
import {placesHere, settingsPlaces, startFolder, unreadPlaces} from '../../claude-code/settings-places.ts';
import {meantBy} from '../../claude-code/unread-names.ts';
import type {Machine} from '../../machine/machine.ts';
import type {SubjectFacts} from '../facts.ts';
import type {SettingsState, UnreadSettings} from '../file-states.ts';

/** `outside`: with the administrator's files, which lie outside of the home and of the working directory. */
export async function gatherSettingsFiles(
	machine: Machine,
	read: ReadText,
	outside: boolean,
): Promise<{readonly sources: readonly Assignment[]; readonly states: readonly SettingsState[]}> {
	const all = await readSettingsFiles(placesHere(machine, outside), read);
	return {
		sources: all.flatMap(({assignments}) => assignments),
		states: all.map(({assignments: _, ...state}) => state),
	};
}

/** What a person may take for settings that count: files with Bedrock's variables that are not read from here. */
export async function gatherUnreadSettings(
	machine: Machine,
	read: ReadText,
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

/** Only of variables that matter here, and of names that were meant for one; `fault`: what keeps Claude Code from starting. */
export async function gatherClaudeJson(
	machine: Machine,
	read: ReadText,
): Promise<{readonly sources: readonly Assignment[]; readonly fault?: SettingsFault & {readonly path: string}}> {
	const {path: file, assignments, fault} = await readClaudeJson(machine, read);
	return {
		sources: assignments.filter(({name}) => relevantVariables.has(name) || meantBy(name) !== undefined),
		...(fault && {fault: {...fault, path: file}}),
	};
}

/** The folder that Claude Code reads, and the usual settings file where CLAUDE_CONFIG_DIR makes it read another folder. */
export async function gatherConfigFolder(
	machine: Machine,
	read: ReadText,
	{CLAUDE_CONFIG_DIR}: NodeJS.ProcessEnv,
): Promise<SubjectFacts['configFolder']> {
	const {claudeDir, home} = machine;
	const usual = path.join(home, '.claude', 'settings.json');
	const isRead = settingsPlaces(startFolder(machine)).some((place) => place.path === usual);
	const hidden = CLAUDE_CONFIG_DIR !== undefined && !isRead && (await read(usual)) !== undefined;
	return {path: claudeDir, ...(hidden && {hidden: usual})};
}
