// What AWS answered about the account, call by call, and the same of an account that was not asked.

import type {AccessReport} from '../access/report.ts';
import type {Availability, Identity, ProbeWay} from '../account/account.ts';
import type {ClassifiedError} from '../bedrock/aws-errors/classify-error.ts';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import type {AccountQuota} from '../bedrock/quotas/token-quota.ts';
import type {AwsAnswer, Next} from '../problem.ts';
import type {Lookup} from './lookup.ts';

/** One call that AWS refused, or that never got an answer (`answer.status` is then absent). */
export type RefusedCall = {
	readonly call: 'identity' | 'list' | 'profile' | 'availability' | 'use case' | 'probe';
	readonly region: string;
	/** The id or ARN that was called or looked up. */
	readonly pin?: string;
	readonly way?: ProbeWay;
	readonly answer: AwsAnswer;
	readonly failure: ClassifiedError;
	/** In words, where a model was called. */
	readonly title?: string;
	/** What to do about exactly this call; where absent, the check that recognises it knows. */
	readonly next?: readonly Next[];
	/** Whether the same call passes when it comes from a program of another name; only asked of explicit denials. */
	readonly passesAs?: 'nobody' | 'another program';
};

export type ProbeRecord = {
	readonly pin: string;
	readonly way: ProbeWay;
	/** `held`: the model was not called, on purpose. */
	readonly outcome: 'ok' | 'throttled' | 'refused' | 'no answer' | 'held';
	readonly because?: string;
	/** Whether another check reports why the model was not called. */
	readonly explained?: boolean;
};

export type AccountFacts = {
	readonly identity: Lookup<Identity>;
	/** Every inference profile of the region, the account's own included. */
	readonly profiles: Lookup<readonly InferenceProfile[]>;
	/** The answers of GetInferenceProfile, by pinned ARN. */
	readonly profileLookups: Readonly<Record<string, Lookup<InferenceProfile>>>;
	readonly models: Lookup<readonly FoundationModel[]>;
	readonly availability: Readonly<Record<string, Lookup<Availability>>>;
	readonly useCase: Lookup<boolean>;
	/** The account's quotas of tokens, by the region in which a model is called. */
	readonly quotas: Readonly<Record<string, Lookup<readonly AccountQuota[]>>>;
	readonly probes: readonly ProbeRecord[];
	readonly access?: AccessReport | undefined;
	readonly refusals: readonly RefusedCall[];
};

/** The facts of an account that was not asked, with the reason; `flag` as in Lookup. */
export function noAccountFacts(why?: string, flag?: 'offline'): AccountFacts {
	const noAnswer = {state: 'not asked', ...(why !== undefined && {why}), ...(flag && {flag})} as const;
	return {
		identity: noAnswer,
		profiles: noAnswer,
		profileLookups: {},
		models: noAnswer,
		availability: {},
		useCase: noAnswer,
		quotas: {},
		probes: [],
		refusals: [],
		access: undefined,
	};
}

/** The facts without the answers of AWS. */
export const withoutAccountFacts = <Known extends AccountFacts>(facts: Known): Known => ({
	...facts,
	...noAccountFacts(),
});
