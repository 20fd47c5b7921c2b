// What a denial by IAM means for a profile that routes to several regions: checks tell these five apart.
import {failureOf} from '../bedrock/aws-errors/aws-problem.ts';
import type {ClassifiedError} from '../bedrock/aws-errors/classify-error.ts';
import type {Lookup} from './lookup.ts';

export type DenialKind =
	/** A policy of the organisation denies the region "unspecified", which every global profile is called with. */
	| 'organisation global'
	/** A policy of the organisation denies a region that the profile routes to. */
	| 'organisation destination'
	/** A policy denies it by a statement of its own, or sets a limit that leaves it out. */
	| 'on purpose'
	/** No policy allows the model in a region that the profile routes to. */
	| 'missing destination'
	/** No policy allows it. */
	| 'missing permission';

/** Undefined for what is no denial, and for the policy of a session, which has a check of its own. */
export function denialKind({cause, explicit, place}: ClassifiedError): DenialKind | undefined {
	switch (cause) {
		case 'service-control-policy':
		case 'resource-control-policy':
			if (!explicit || place === 'home') return 'on purpose';
			return place === 'global' ? 'organisation global' : 'organisation destination';
		case 'explicit-deny-identity':
		case 'permissions-boundary':
		case 'vpc-endpoint':
			return 'on purpose';
		case 'identity-policy':
		case 'resource-policy':
		case 'access-denied':
			if (explicit) return 'on purpose';
			return place === 'home' ? 'missing permission' : 'missing destination';
		default:
			return undefined;
	}
}

/** Whether AWS denied the access: a permission helps there, and nowhere else. */
export const isDenial = (failure: ClassifiedError): boolean =>
	denialKind(failure) !== undefined || failure.cause === 'session-policy' || failure.cause === 'forbidden';

export const isDenied = (lookup: Lookup<unknown> | undefined): boolean =>
	lookup?.state === 'refused' && isDenial(failureOf(lookup.problem));
