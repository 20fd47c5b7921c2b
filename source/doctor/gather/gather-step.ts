// What the doctor is waiting for while it gathers: what it does, and how far it is.
import type {CallProgress} from '../../access/call-progress.ts';

export type GatherStep =
	/** Files, and the user's shell. */
	| {readonly doing: 'reading'}
	| {readonly doing: 'signing in'; readonly profile: string | undefined}
	| {readonly doing: 'listing'; readonly region: string}
	| ({readonly doing: 'calling'} & CallProgress)
	| ({readonly doing: 'testing the cache'} & CallProgress);

export type ReportStep = (step: GatherStep) => void;
