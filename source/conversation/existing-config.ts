// What stands on disk today: the dotenv file below, Claude Code's settings above, as Claude Code reads them.
import {unsetMark} from '../plan/dotenv.ts';
import {readDotenv} from '../plan/dotenv-check.ts';
import {readSettings} from '../plan/settings-json.ts';
import {Problem} from '../problem.ts';
import type {ExistingConfig} from './initial-state.ts';
import {interesting} from './interesting.ts';

type Both<Value> = {readonly dotenv: Value; readonly settings: Value};

/** undefined where nothing of it is about Bedrock. */
export function readExistingConfig(paths: Both<string>, bytes: Both<Buffer | undefined>): ExistingConfig | undefined {
	const values = new Map(
		[...readDotenv(bytes.dotenv)].map(([name, {value}]) => [name, {value, path: paths.dotenv}] as const),
	);
	const unset = (bytes.dotenv?.toString() ?? '')
		.split('\n')
		.flatMap((one) => (one.startsWith(unsetMark) ? [one.slice(unsetMark.length).trim()] : []));
	const inSettings = readable(bytes.settings, paths.settings);
	const drifted = Object.keys(inSettings).filter(
		(name) => values.has(name) && values.get(name)?.value !== inSettings[name],
	);
	for (const [name, value] of Object.entries(inSettings)) values.set(name, {value, path: paths.settings});
	const variables = interesting(Object.fromEntries([...values].map(([name, {value}]) => [name, value])));
	if (!variables.CLAUDE_CODE_USE_BEDROCK && !variables.ANTHROPIC_MODEL && !variables.ANTHROPIC_DEFAULT_OPUS_MODEL)
		return undefined;
	return {
		variables,
		unset,
		drifted,
		paths: Object.fromEntries(Object.keys(variables).map((name) => [name, values.get(name)?.path ?? ''])),
	};
}

/** A file that cannot be read is said when it is to be written; until then it says nothing. */
function readable(bytes: Buffer | undefined, path: string): Readonly<Record<string, string>> {
	try {
		return readSettings(bytes, path).env;
	} catch (error) {
		if (error instanceof Problem) return {};
		throw error;
	}
}
