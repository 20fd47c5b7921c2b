// What was looked up, and why there is no answer where there is none.
import type {Problem} from '../problem.ts';

/** An answer, or the reason why there is none. */
export type Lookup<T> =
	| {readonly state: 'known'; readonly value: T}
	| {readonly state: 'refused'; readonly problem: Problem}
	/** `why`: in words, where somebody is told. `flag`: the one of the command line that forbade to ask. */
	| {readonly state: 'not asked'; readonly why?: string; readonly flag?: 'offline' | 'no-shell' | 'no-probe'};

export const knownValue = <T>(lookup: Lookup<T> | undefined): T | undefined =>
	lookup?.state === 'known' ? lookup.value : undefined;
