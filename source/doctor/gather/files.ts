// The files that decide what Claude Code uses, read and turned into sources. Nothing is judged here.
import path from 'node:path';
import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import {readSettings} from '../../claude-code/settings-file.ts';
import type {Assignment, SettingsLayer} from '../../claude-code/settings-layers.ts';
import {dialectOf, shellExports} from '../../claude-code/shell-exports.ts';
import type {Machine} from '../../machine/machine.ts';
import {settingsPath} from '../../plan/edits/settings-path.ts';
import type {SettingsState, SubjectFacts} from '../subject.ts';

export type Reader = (path: string) => Promise<string | undefined>;

/** Text of a file; undefined when there is none or it cannot be read as text. */
export const readerOf =
	(machine: Pick<Machine, 'read'>): Reader =>
	async (file) =>
		(await machine.read(file)).bytes?.toString('utf8');

/** Where administrators put settings (Claude Code's documentation). */
const managedFolder: Partial<Record<NodeJS.Platform, string>> = {
	linux: '/etc/claude-code',
	darwin: '/Library/Application Support/ClaudeCode',
	win32: 'C:\\Program Files\\ClaudeCode',
};

type Settings = {readonly sources: readonly Assignment[]; readonly settings: readonly SettingsState[]};

/** The settings files of all layers. `outside`: also those that are not below the home or the working directory. */
export async function settingsIn(machine: Machine, read: Reader, outside: boolean): Promise<Settings> {
	const managed = outside ? managedFolder[machine.platform] : undefined;
	const found: readonly (readonly [SettingsLayer, string])[] = [
		['user', settingsPath(machine, 'user')],
		['project', settingsPath(machine, 'project')],
		['local', settingsPath(machine, 'local')],
		...(managed
			? [
					path.join(managed, 'managed-settings.json'),
					...machine.filesIn(path.join(managed, 'managed-settings.d'), '.json').sort(),
				]
			: []
		).map((file) => ['managed', file] as const),
	];
	// In the home folder the user's file is the project's as well; it is one file all the same.
	const unique = found.filter(([, file], at) => found.findIndex(([, other]) => other === file) === at);
	const all = await Promise.all(
		unique.map(async ([layer, file]) => {
			const text = await read(file);
			const {assignments, fault, twice, keys} = readSettings(text ?? '', layer, file);
			return {
				sources: assignments,
				state: {layer, path: file, exists: text !== undefined, twice, keys, ...(fault && {fault})},
			};
		}),
	);
	return {sources: all.flatMap(({sources}) => sources), settings: all.map(({state}) => state)};
}

/** The `env` of `.claude.json`, which Claude Code applies before any settings file (measured with 2.1.330). */
export async function claudeJson(machine: Machine, read: Reader): Promise<Assignment[]> {
	const folder = machine.environment.CLAUDE_CONFIG_DIR ? machine.claudeDir : machine.home;
	const file = path.join(folder, '.claude.json');
	const {assignments} = readSettings((await read(file)) ?? '', 'user', file);
	return assignments
		.filter(({name}) => relevantVariables.has(name))
		.map((each) => ({...each, origin: {...each.origin, layer: 'claude-json'}}));
}

/** Start-up files of all shells: read to say where a value comes from, never believed. */
export async function startUpFiles(
	machine: Machine,
	read: Reader,
	outside: boolean,
): Promise<Pick<SubjectFacts, 'sources' | 'unexported'>> {
	const {home, environment} = machine;
	const config = environment.XDG_CONFIG_HOME || path.join(home, '.config');
	const zsh = environment.ZDOTDIR || home;
	const files = [
		...(outside ? ['/etc/environment'] : []),
		...machine.filesIn(path.join(config, 'environment.d'), '.conf'),
		...['.profile', '.bash_profile', '.bash_login', '.bashrc', '.zshenv'].map((name) => path.join(home, name)),
		...['.zshenv', '.zprofile', '.zshrc', '.zlogin'].map((name) => path.join(zsh, name)),
		...machine.filesIn(path.join(config, 'fish', 'conf.d'), '.fish'),
		path.join(config, 'fish', 'config.fish'),
		path.join(config, 'powershell', 'profile.ps1'),
	];
	const all = await Promise.all(
		[...new Set(files)].map(async (file) =>
			shellExports((await read(file)) ?? '', dialectOf(file)).map((each) => ({...each, file})),
		),
	);
	const found = all.flat();
	return {
		sources: found
			.filter(({exported}) => exported)
			.map(({name, value, file, line}) => ({name, value, origin: {layer: 'shell-file', path: file, line}})),
		unexported: found.filter(({exported}) => !exported).map(({name, file, line}) => ({name, path: file, line})),
	};
}

/** `.env` files of the working directory that set variables of interest. */
export async function strayDotenv({cwd}: Machine, read: Reader): Promise<SubjectFacts['strayDotenv']> {
	const files = ['.env', '.env.local'].map((name) => path.join(cwd, name));
	const all = await Promise.all(
		files.map(async (file) => ({
			path: file,
			names: [...new Set(shellExports((await read(file)) ?? '', 'plain').map(({name}) => name))],
		})),
	);
	return all.filter(({names}) => names.length > 0);
}

/** The models that agents of the user and the project name in their front matter. */
export async function agentModels({claudeDir, cwd, filesIn}: Machine, read: Reader): Promise<SubjectFacts['agents']> {
	const files = [claudeDir, path.join(cwd, '.claude')].flatMap((folder) => filesIn(path.join(folder, 'agents'), '.md'));
	const all = await Promise.all(
		[...new Set(files)].map(async (file) => {
			const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec((await read(file)) ?? '')?.[1] ?? '';
			const model = /^model:\s*['"]?([^'"\s#]+)/m.exec(front)?.[1];
			return model ? [{path: file, model}] : [];
		}),
	);
	return all.flat();
}

/** Models that Claude Code remembers as refused (file format seen with 2.1.330). */
export async function rememberedRefusals({claudeDir}: Machine, read: Reader): Promise<SubjectFacts['remembered']> {
	const file = path.join(claudeDir, 'cache', 'model-access.json');
	const refused = new Set<string>();
	for (const [, id] of ((await read(file)) ?? '').matchAll(/"([^"]+)":\{"s":"refused"/g)) if (id) refused.add(id);
	return refused.size > 0 ? {path: file, refused: [...refused]} : undefined;
}
