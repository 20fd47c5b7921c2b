// The evidence of access that was collected, and what is missing of it: evaluateAccess makes a report of it.
import type {Availability, Identity, ProbeResult, ProbeWay, SimulationResult} from '../account/account.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import type {AwsAnswer, Problem} from '../problem.ts';

/** One call that was made, is under way, or was left out. */
export type ProbeEvidence = {
	/** Id or ARN as it is written into the variable. */
	readonly pin: string;
	readonly region: string;
	readonly way: ProbeWay;
} & (
	| {readonly state: 'running'}
	| {readonly state: 'asked'; readonly result: ProbeResult}
	/** It was asked and no answer came: no network, or the time was up. */
	| {readonly state: 'no answer'; readonly problem: Problem}
	/** It was not asked on purpose. */
	| {readonly state: 'held'; readonly because: string; readonly code: NotCalledReason}
);

/** Why a call was not made: the user said so, only a project names the host, it would subscribe the account, or AWS says that it fails. */
export type NotCalledReason =
	| 'no-probe'
	| 'mantle'
	| 'project-host'
	| 'agreement'
	| 'agreement-failed'
	| 'unknown-profile'
	| 'malformed';

/** What IAM's simulation said of one action on one resource, under the context it was asked with. */
export type SimulationEvidence = {
	readonly profileArn: string;
	readonly requestedRegion: string;
	readonly result: SimulationResult;
};

export type SimulationState =
	| {readonly state: 'off'}
	| {readonly state: 'running'}
	/** Asked about this principal; single groups may be missing all the same. */
	| {readonly state: 'asked'; readonly principal: string}
	/** It cannot be asked about this identity, or IAM refused; the words say which. */
	| {readonly state: 'cannot'; readonly because: string; readonly answer?: AwsAnswer};

export type AvailabilityEvidence = {
	readonly modelId: string;
	readonly region: string;
	/** Absent when AWS did not let us ask. */
	readonly availability?: Availability;
	/** false: the Anthropic use-case form was not submitted for this account; absent: not known. */
	readonly useCaseSubmitted?: boolean;
};

/** A pin that the account's lists did not show, looked up by itself. */
export type ProfileEvidence = {
	readonly pin: string;
	readonly region: string;
	/** With `could not ask`: what the pin usually stands for, an assumption. */
	readonly profile?: InferenceProfile;
	/** Why there is no profile: AWS knows none, or did not let us ask; then nothing is known. */
	readonly problem?: Problem;
	readonly known: 'yes' | 'no' | 'could not ask';
};

export type AccessEvidence = {
	/** Absent when it was given, or with a Bedrock API key. */
	readonly identity?: Identity;
	readonly profiles: readonly ProfileEvidence[];
	readonly probes: readonly ProbeEvidence[];
	readonly simulation: SimulationState;
	readonly simulated: readonly SimulationEvidence[];
	readonly availability: readonly AvailabilityEvidence[];
	/** Everything that could be asked was asked. */
	readonly complete: boolean;
};

export const noEvidence: AccessEvidence = {
	profiles: [],
	probes: [],
	simulation: {state: 'off'},
	simulated: [],
	availability: [],
	complete: false,
};
