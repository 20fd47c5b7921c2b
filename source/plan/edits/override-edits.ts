// The entries of modelOverrides that a settings file gets, and what to say of those that somebody else made.
import {type PlannedOverrides, planOverrides} from '../../claude-code/model-overrides.ts';
import type {Variable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import {readSettings, settingsValues} from '../settings-json.ts';

/** @throws Problem for a file that cannot be edited */
export const overridesIn = (bytes: Buffer | undefined, wanted: readonly Variable[], replace: boolean, path: string) =>
	planOverrides(settingsValues(readSettings(bytes, path)), wanted, replace);

/** The same; nothing for a file that cannot be edited, which is refused elsewhere. */
export function overridesOrNone(...file: Parameters<typeof overridesIn>): PlannedOverrides {
	try {
		return overridesIn(...file);
	} catch (error) {
		if (error instanceof Problem) return {entries: [], kept: []};
		throw error;
	}
}

/** A sentence for each entry that keeps another ARN. */
export const keptNotes = ({kept}: PlannedOverrides, path: string): string[] =>
	kept.map(
		({name, theirs, ours}) =>
			`${name} in ${path} keeps ${theirs}, which somebody else wrote: Claude Code calls that, and not ${ours}, where somebody names this model by its id. To replace it, change the answer "Model overrides" (--model-overrides replace).`,
	);
