// What is set now: the dotenv file, and Claude Code's settings, which win over it.
import {pickRelevant} from '../claude-code/relevant-variables.ts';
import {readSettings, settingsText} from '../claude-code/settings-file.ts';
import {isSetupSettingsKey} from '../claude-code/variables.ts';
import {unsetMark} from '../plan/dotenv.ts';
import {readDotenv} from '../plan/dotenv-check.ts';
import {readSettings as readEditable, settingsValues} from '../plan/settings-json.ts';
import type {ExistingConfig, InitialState} from './initial-state.ts';

type PerFile<Value> = {readonly dotenv: Value; readonly settings: Value};

/** `bytes` is undefined for a file that does not exist; the result where no variable is about Bedrock. */
export function readExistingConfig(
	paths: PerFile<string>,
	bytes: PerFile<Buffer | undefined>,
): ExistingConfig | undefined {
	const values = new Map(
		[...readDotenv(bytes.dotenv)].map(([name, {value}]) => [name, {value, path: paths.dotenv}] as const),
	);
	const unset = (bytes.dotenv?.toString() ?? '')
		.split('\n')
		.flatMap((line) => (line.startsWith(unsetMark) ? [line.slice(unsetMark.length).trim()] : []));
	// A file that Claude Code ignores sets nothing; writing into it is refused with the reason.
	const {assignments} = readSettings(bytes.settings ? settingsText(bytes.settings) : '', 'user', paths.settings);
	const inSettings = Object.fromEntries(assignments.map(({name, value}) => [name, value]));
	const conflicting = Object.keys(inSettings).filter(
		(name) => values.has(name) && values.get(name)?.value !== inSettings[name],
	);
	for (const [name, value] of Object.entries(inSettings)) values.set(name, {value, path: paths.settings});
	const variables = pickRelevant(Object.fromEntries([...values].map(([name, {value}]) => [name, value])));
	if (!variables.CLAUDE_CODE_USE_BEDROCK && !variables.ANTHROPIC_MODEL && !variables.ANTHROPIC_DEFAULT_OPUS_MODEL)
		return undefined;
	return {
		variables,
		unset,
		conflicting,
		paths: Object.fromEntries(Object.keys(variables).map((name) => [name, values.get(name)?.path ?? ''])),
	};
}

/** Undefined for a file that cannot be edited: writing into it is refused with the reason. */
export function valuesOfSettings(
	bytes: Buffer | undefined,
	path: string,
): Readonly<Record<string, string>> | undefined {
	try {
		return settingsValues(readEditable(bytes, path));
	} catch {
		return undefined;
	}
}

/** The keys beside `env` that set-up may write, also where nothing of Bedrock is set. */
export function readSettingsKeys(bytes: Buffer | undefined, path: string): NonNullable<InitialState['settingsKeys']> {
	const {assignments} = readSettings(bytes ? settingsText(bytes) : '', 'user', path);
	return Object.fromEntries(assignments.flatMap(({name, value}) => (isSetupSettingsKey(name) ? [[name, value]] : [])));
}
