// The report of the access check: one row per role, and findings in the form that all checks share.
import type {ProbeWay} from '../account/account.ts';
import type {Refusal} from '../bedrock/aws-errors/explain-refusal.ts';
import type {PinnableTier} from '../claude-code/variables.ts';
import type {Finding, Status} from '../finding.ts';
import type {AwsAnswer} from '../problem.ts';

export type {Finding, Status};

/** One way of calling. `throttled`: AWS let the call in and asked to slow down, so it is reachable. */
export type CallVerdict = 'ok' | 'throttled' | 'refused' | 'unknown' | 'not asked' | 'running';

/** What IAM's own simulation says of one action on one model; a live call says nothing about the others. */
export type SimulatedVerdict = 'allowed (simulated)' | 'denied' | 'unknown';

export type DestinationRow = {
	/** `''` for the region-less model of a global profile. */
	readonly region: string;
	readonly modelArn: string;
	readonly plain: SimulatedVerdict;
	readonly stream: SimulatedVerdict;
	/** Which layer denies, where the simulation said it: `your identity policy`. */
	readonly because?: string;
};

export type AccessRow = {
	readonly role: string;
	/** Id or ARN as it is written into the variable. */
	readonly pin: string;
	readonly name: string;
	readonly region: string;
	readonly plain: CallVerdict;
	readonly stream: CallVerdict;
	/** The foundation models behind the profile, the source region's among them. */
	readonly destinations: readonly DestinationRow[];
	/** AWS did not say where the profile routes: these are the regions of profiles of its form. */
	readonly destinationsAssumed?: true;
	/** The first refusal met, explained. */
	readonly refusal?: Refusal;
	/** Set where a call and the simulation contradict each other: how that can be. */
	readonly disagreement?: string;
	readonly status: Status;
};

/** A call that AWS refused or slowed down, or that something on the way answered. */
export type RefusedProbe = {
	readonly pin: string;
	readonly region: string;
	readonly way: ProbeWay;
	readonly answer: AwsAnswer;
	readonly refusal: Refusal;
};

export type AccessReport = {
	readonly rows: readonly AccessRow[];
	/** As in AccessRequest. */
	readonly unchosen?: readonly PinnableTier[];
	/** Every answer that was no success, explained; one per role that makes the call. */
	readonly refusals: readonly RefusedProbe[];
	readonly findings: readonly Finding[];
	/** `fail` only when a call that will be made is refused; `unknown` alone is no failure. */
	readonly status: Status;
};
