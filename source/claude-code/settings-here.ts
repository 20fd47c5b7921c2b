// Reads the files from which a Claude Code that is started here takes settings, by way of a reader that is handed in.
import {type ParsedSettingsFile, readSettings, type SettingsFault, settingsText} from './settings-file.ts';
import {claudeJsonPlaces, mostOfClaudeJson, type SettingsMachine, type SettingsPlace} from './settings-places.ts';

/** Undefined for a file that is missing or cannot be read. `decode`: UTF-8 where absent. `most`: bytes, where more may be read than usual. */
export type ReadText = (
	path: string,
	decode?: (bytes: Buffer) => string | undefined,
	most?: number,
) => Promise<string | undefined>;

/** A file that Claude Code ignores as a whole. */
export type FileFault = SettingsPlace & Pick<SettingsFault, 'line' | 'say'>;

export function readSettingsFiles(
	places: readonly SettingsPlace[],
	read: ReadText,
): Promise<(SettingsPlace & ParsedSettingsFile)[]> {
	return Promise.all(
		places.map(async (place) => ({
			...place,
			...readSettings((await read(place.path, settingsText)) ?? '', place.layer, place.path),
		})),
	);
}

/**
 * The `env` of `.claude.json`, which Claude Code applies before any settings file. A `.config.json` in its own folder takes
 * its place, and one that is no JSON keeps it from starting (all measured with 2.1.332).
 */
export async function readClaudeJson(
	machine: SettingsMachine,
	read: ReadText,
): Promise<ParsedSettingsFile & {readonly path: string}> {
	const {usual, moved} = claudeJsonPlaces(machine);
	const readWhole = async (path: string) => envAlone(await read(path, undefined, mostOfClaudeJson));
	const replacing = await readWhole(moved);
	const file = replacing === undefined ? usual : moved;
	return {path: file, ...readSettings(replacing ?? (await readWhole(usual)) ?? '', 'claude-json', file)};
}

/** Of a text that would take seconds to read with the place of each key, only `env`. One that is no JSON stays none. */
function envAlone(text: string | undefined): string | undefined {
	if (text === undefined || text.length <= 1024 * 1024) return text;
	try {
		const {env} = JSON.parse(text) as {env?: unknown};
		return JSON.stringify({env}, undefined, 2);
	} catch {
		return '{';
	}
}
