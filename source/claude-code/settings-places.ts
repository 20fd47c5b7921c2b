// In which files Claude Code looks for settings, by the folder that it is started in (all measured with 2.1.332).
import path from 'node:path';
import type {SettingsLayer} from './settings-layers.ts';

export type StartFolder = {
	readonly cwd: string;
	readonly home: string;
	/** `$CLAUDE_CONFIG_DIR` or `~/.claude`. */
	readonly claudeDir: string;
	/** The root of the git repository around `cwd`, for a linked worktree that of the main tree; undefined where there is none. */
	readonly repository?: string | undefined;
};

export type SettingsPlace = {readonly layer: SettingsLayer; readonly path: string};

/** Within a layer a later file beats an earlier one, variable by variable. In the home folder the user's file is not read again as the project's. */
export function settingsPlaces(start: StartFolder): SettingsPlace[] {
	const places: readonly SettingsPlace[] = [
		{layer: 'user', path: path.join(start.claudeDir, 'settings.json')},
		{layer: 'project', path: path.join(start.cwd, '.claude', 'settings.json')},
		{layer: 'local', path: localSettings(start.cwd)},
		{layer: 'local', path: localSettings(localFolder(start))},
	];
	return places.filter((each, at) => places.findIndex((other) => other.path === each.path) === at);
}

/** The file of a layer that beats all others of it, so the one to write. */
export const strongestPlace = (start: StartFolder, layer: 'user' | 'project' | 'local'): string =>
	settingsPlaces(start).findLast((place) => place.layer === layer)?.path ??
	// In the home folder the project's file is the user's.
	path.join(start.claudeDir, 'settings.json');

const localSettings = (folder: string) => path.join(folder, '.claude', 'settings.local.json');

/** A home folder that is a repository, as of people who keep their dotfiles in git, does not count as one. */
const localFolder = ({cwd, home, repository}: StartFolder) =>
	repository === undefined || repository === home ? cwd : repository;

/**
 * Files that look like settings and are not read here, each with the folder in which Claude Code would have to be started to
 * read it; undefined where it never does.
 */
export function unreadPlaces(start: StartFolder): {readonly path: string; readonly startIn?: string}[] {
	const read = new Set(settingsPlaces(start).map((place) => place.path));
	const above = foldersAbove(start.cwd).flatMap((folder) =>
		['settings.json', 'settings.local.json'].map((name) => ({
			path: path.join(folder, '.claude', name),
			startIn: folder,
		})),
	);
	const {home, claudeDir} = start;
	const candidates = [
		{path: localSettings(home), startIn: home},
		...above,
		...(claudeDir === path.join(home, '.claude') ? [] : [{path: path.join(claudeDir, 'settings.local.json')}]),
		{path: path.join(claudeDir, 'settings.jsonc')},
		{path: path.join(home, '.config', 'claude', 'settings.json')},
	];
	// That CLAUDE_CONFIG_DIR hides the usual file is told by a check of its own.
	const usual = path.join(home, '.claude', 'settings.json');
	return candidates.filter(
		(each, at) =>
			!read.has(each.path) && each.path !== usual && candidates.findIndex((other) => other.path === each.path) === at,
	);
}

function foldersAbove(folder: string): string[] {
	const above = path.dirname(folder);
	return above === folder ? [] : [above, ...foldersAbove(above)];
}

/** Where administrators put settings (program text of 2.1.332). */
const managedFolders: Readonly<Record<string, string>> = {
	darwin: '/Library/Application Support/ClaudeCode',
	win32: 'C:\\Program Files\\ClaudeCode',
};

/** The file of the administrator, and the folder whose `*.json` files are read after it in the order of their names, hidden ones left out. */
export function managedPlaces(platform: string): {readonly file: string; readonly dropIns: string} {
	const folder = managedFolders[platform] ?? '/etc/claude-code';
	const {join} = platform === 'win32' ? path.win32 : path.posix;
	return {file: join(folder, 'managed-settings.json'), dropIns: join(folder, 'managed-settings.d')};
}

/** Where an administrator can put settings beside the files, which only other programs can read. */
export type ManagedStore = {
	readonly name: string;
	/** Shows what is there, if anything. */
	readonly look: string;
};

const registryKeys = ['HKLM', 'HKCU'].map((root) => `${root}\\SOFTWARE\\Policies\\ClaudeCode`);
const macDomain = 'com.anthropic.claudecode';

/**
 * Places that this program does not read (https://code.claude.com/docs/en/managed-settings). Whether there is something in the
 * registry cannot be seen without another program, so it always counts; preferences count where their file is.
 */
export function unreadStores({platform, filesIn}: Pick<SettingsMachine, 'platform' | 'filesIn'>): ManagedStore[] {
	if (platform === 'win32') return registryKeys.map((name) => ({name, look: `reg query ${name} /v Settings`}));
	if (platform !== 'darwin') return [];
	const folder = '/Library/Managed Preferences';
	const isThere = filesIn(folder, '.plist').some((file) => path.basename(file) === `${macDomain}.plist`);
	return isThere ? [{name: `${folder}/${macDomain}.plist`, look: `defaults read '${folder}/${macDomain}'`}] : [];
}

/** What has to be known of the machine to find the files. */
export type SettingsMachine = {
	readonly home: string;
	readonly cwd: string;
	readonly claudeDir: string;
	/** As `process.platform` says it. */
	readonly platform: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	repositoryRoot(folder: string): string | undefined;
	/** The paths of a folder's files with this ending; none where there is no such folder. */
	filesIn(folder: string, ending: string): readonly string[];
};

export const startFolder = ({cwd, home, claudeDir, repositoryRoot}: SettingsMachine): StartFolder => ({
	cwd,
	home,
	claudeDir,
	repository: repositoryRoot(cwd),
});

/** In the order in which a later file of a layer beats an earlier one. `outside`: with the administrator's, which lie outside of the home and of the working directory. */
export function placesHere(machine: SettingsMachine, outside: boolean): SettingsPlace[] {
	return [...settingsPlaces(startFolder(machine)), ...(outside ? managedFiles(machine) : [])];
}

function managedFiles({platform, filesIn}: SettingsMachine): SettingsPlace[] {
	const {file, dropIns} = managedPlaces(platform);
	const visible = filesIn(dropIns, '.json').filter((each) => !path.basename(each).startsWith('.'));
	return [file, ...visible.toSorted()].map((each) => ({layer: 'managed', path: each}));
}

/** `.claude.json`, and the file in Claude Code's own folder that takes its place (measured with 2.1.332). */
export const claudeJsonPlaces = ({home, claudeDir, environment}: SettingsMachine) => ({
	usual: path.join(environment.CLAUDE_CONFIG_DIR ? claudeDir : home, '.claude.json'),
	moved: path.join(claudeDir, '.config.json'),
});

/** Bytes that are read of it: Claude Code keeps what it knows of every project there, so that it grows without end. */
export const mostOfClaudeJson = 64 * 1024 * 1024;
