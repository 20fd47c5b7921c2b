// What was found of the files that count, and of those that look as if they did.
import type {ParsedSettingsFile, SettingsFault} from '../claude-code/settings-file.ts';
import type {Assignment, SettingsLayer} from '../claude-code/settings-layers.ts';
import type {UnreadableFile} from '../machine/files/unreadable-file.ts';

export type SettingsState = Pick<ParsedSettingsFile, 'duplicateKeys' | 'misplaced' | 'keys'> & {
	readonly layer: SettingsLayer;
	readonly path: string;
	readonly fault?: SettingsFault;
};

export type UnreadableState = UnreadableFile & {readonly path: string};

export type UnreadSettings = {
	readonly path: string;
	/** The folder in which Claude Code would have to be started to read it; undefined where it never does. */
	readonly startIn?: string;
	readonly assignments: readonly Assignment[];
};
