// What versions of Claude Code are known to do otherwise than they were told: faults of their own, which no set-up can mend.
import {isOlderVersion} from '../../source/claude-code/version.ts';
import type {Choice} from './judge.ts';

export type Deviation = {
	/** A variable that set-up wrote and that these versions do not obey. */
	readonly ignores: string;
	/** The first and the last version that it was seen in. */
	readonly first: string;
	readonly last: string;
	readonly reason: string;
};

const deviations: readonly Deviation[] = [
	{
		ignores: 'DISABLE_PROMPT_CACHING_HAIKU',
		first: '2.1.200',
		last: '2.1.200',
		reason: 'it does not take an ARN for a Haiku model',
	},
];

/** The one that applies to what was chosen; undefined for none. */
export const deviationOf = (version: string, choice: Choice, known = deviations): Deviation | undefined =>
	known.find(
		({ignores, first, last}) =>
			choice[ignores] !== undefined && !isOlderVersion(version, first) && !isOlderVersion(last, version),
	);

/**
 * @param faultsUnder what is wrong with the calls under a choice
 * @returns whether the deviation alone explains what was seen, and what is wrong beside it; that it did not occur is a fault of the list
 */
export function judgeDeviation(
	{ignores}: Deviation,
	choice: Choice,
	faultsUnder: (choice: Choice) => readonly string[],
): {readonly occurs: boolean; readonly faults: readonly string[]} {
	const {[ignores]: _, ...obeyed} = choice;
	const [asChosen, asKnown] = [faultsUnder(choice), faultsUnder(obeyed)];
	if (asChosen.length > 0) return {occurs: asKnown.length === 0, faults: asKnown};
	// Without a call that the variable is about nothing was seen of it.
	const vanished = asKnown.length > 0;
	return {
		occurs: false,
		faults: vanished ? [`${ignores} is obeyed: remove it from scripts/contract/deviations.ts`] : [],
	};
}
