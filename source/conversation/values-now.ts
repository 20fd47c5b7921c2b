// The configuration that Claude Code reads from here now, before anything is written.
import {type Effective, effective} from '../claude-code/effective.ts';
import type {Assignment, ConfigLayer, Sources} from '../claude-code/settings-layers.ts';
import {memoize} from '../memoize.ts';
import type {InitialState} from './initial-state.ts';

/** Memoized since every key asks for it again, once for each model question. */
export const valuesNow = memoize((initial: InitialState): Effective => effective(assignmentsNow(initial)));

/** What is set now, in the environment and in all files that Claude Code reads here. What stands in our dotenv file arrives by the shell. */
export function assignmentsNow({environment, existing, settingsHere}: InitialState): Sources {
	// Those of a settings file are in `settingsHere`, with their layer.
	const inDotenv = Object.entries(existing?.variables ?? {}).filter(
		([name]) => !existing?.paths[name]?.endsWith('.json'),
	);
	return [...inLayer('environment', Object.entries(environment)), ...inLayer('dotenv', inDotenv), ...settingsHere];
}

export const inLayer = (
	layer: ConfigLayer,
	entries: readonly (readonly [string, string | undefined])[],
): Assignment[] => entries.flatMap(([name, value]) => (value === undefined ? [] : [{name, value, origin: {layer}}]));
