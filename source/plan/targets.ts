// What may be written, and where: the choices that decide which files a plan touches.
import type {FileFault} from '../claude-code/settings-here.ts';
import type {Sources} from '../claude-code/settings-layers.ts';
import type {ShellScope} from './snippet/scope.ts';
import type {Shell} from './start-up-file.ts';

/** The three kinds of places that set-up can write to. */
export const writePlaces = ['dotenv', 'shell', 'settings'] as const;
export type WritePlace = (typeof writePlaces)[number];

/** Which of Claude Code's settings files. */
export const settingsScopes = ['user', 'project', 'local'] as const;
export type SettingsScope = (typeof settingsScopes)[number];

export type Targets = {
	readonly write?: readonly WritePlace[];
	readonly settings?: SettingsScope;
	readonly shell?: Shell | 'none';
	readonly shellScope?: ShellScope;
	/** One more dotenv file, `~/` allowed. */
	readonly dotenv?: string;
	/** Where a Bedrock API key of the environment is written. */
	readonly keepKey?: 'nowhere' | 'dotenv' | 'settings';
	/** What becomes of an entry of modelOverrides that somebody else made for a model that is set up. */
	readonly modelOverrides?: 'keep' | 'replace';
	/** What all settings files say here, in the order in which a later one beats an earlier one, and those that Claude Code ignores. */
	readonly settingsHere?: Sources;
	readonly settingsFaults?: readonly FileFault[];
	/** The user's shell may be started to ask it. */
	readonly askShell: boolean;
};
