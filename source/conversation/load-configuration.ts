// What the files of this machine say before the first question: those that this program writes, and all that Claude Code reads here.
import {breathe} from '../breathe.ts';
import type {ReadText} from '../claude-code/settings-here.ts';
import {claudeJsonPlaces, mostOfClaudeJson, placesHere} from '../claude-code/settings-places.ts';
import type {Machine} from '../machine/machine.ts';
import {settingsPath} from '../plan/edits/settings-path.ts';
import type {SettingsScope} from '../plan/targets.ts';
import type {InitialState} from './initial-state.ts';

/**
 * Where no such file exists, as on the first day, the code that reads them is not even loaded.
 * @param scope the settings file that is set up
 * @param outside whether files outside of the home and the working directory are read: those of the administrator
 */
export async function loadConfiguration(
	machine: Machine,
	scope: SettingsScope,
	outside: boolean,
): Promise<
	Pick<
		InitialState,
		'existing' | 'settingsHere' | 'settingsFiles' | 'settingsFaults' | 'settingsKeys' | 'settingsValues'
	>
> {
	const paths = {dotenv: `${machine.configDir}/bedrock.env`, settings: settingsPath(machine, scope)};
	const places = placesHere(machine, outside);
	const {usual, moved} = claudeJsonPlaces(machine);
	const mostOf = (path: string) => (path === usual || path === moved ? mostOfClaudeJson : undefined);
	const all = new Set([...Object.values(paths), ...places.map(({path}) => path), usual, moved]);
	const files = new Map(
		await Promise.all([...all].map(async (path) => [path, (await machine.read(path, mostOf(path))).bytes] as const)),
	);
	if ([...files.values()].every((bytes) => bytes === undefined)) return {existing: undefined, settingsHere: []};
	const [
		{readExistingConfig, readSettingsKeys, valuesOfSettings},
		{readClaudeJson, readSettingsFiles},
		{relevantVariables},
		{isSetupSettingsKey},
	] = await Promise.all([
		import('./existing-config.ts'),
		import('../claude-code/settings-here.ts'),
		import('../claude-code/relevant-variables.ts'),
		import('../claude-code/variables.ts'),
	]);
	const read: ReadText = async (path, decode = (bytes) => bytes.toString()) => {
		const bytes = files.get(path);
		// Whoever asks goes through all of it.
		if (bytes) await breathe();
		return bytes && decode(bytes);
	};
	const settingsFiles = await readSettingsFiles(places, read);
	const here = [await readClaudeJson(machine, read), ...settingsFiles];
	const [settings, dotenv] = [files.get(paths.settings), files.get(paths.dotenv)];
	await breathe();
	const settingsValues = valuesOfSettings(settings, paths.settings);
	await breathe();
	const existing = readExistingConfig(paths, {dotenv, settings});
	await breathe();
	return {
		...(settingsValues ? {settingsValues} : {}),
		settingsFiles: settingsFiles.map(({layer, path, keys}) => ({layer, path, keys})),
		existing,
		settingsKeys: readSettingsKeys(settings, paths.settings),
		settingsFaults: settingsFiles.flatMap(({layer, path, fault}) =>
			fault ? [{layer, path, line: fault.line, say: fault.say}] : [],
		),
		settingsHere: here.flatMap(({assignments}) =>
			assignments.filter(({name}) => relevantVariables.has(name) || isSetupSettingsKey(name)),
		),
	};
}
