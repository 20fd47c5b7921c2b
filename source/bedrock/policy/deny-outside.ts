// The statement that refuses calls of models outside of some regions, whatever else allows them.
import {parseArn} from '../arn.ts';
import {callActions, type Need} from '../permissions.ts';
import type {Statement} from './document.ts';

/**
 * A cross-region profile is checked against each region that it may route to. A global one is checked against "unspecified" (Amazon
 * Bedrock User Guide, "Global cross-Region inference"), which is none of the regions, and so is refused.
 */
export const denyOutside = (regions: readonly string[]): Statement => ({
	Sid: 'DenyOutside',
	Effect: 'Deny',
	Action: [...callActions],
	Resource: ['*'],
	Condition: {StringNotEquals: {'aws:RequestedRegion': [...regions].sort()}},
});

/** The regions in which the needed models are called; undefined where a profile may route anywhere. */
export function regionsOfNeeds(needs: readonly Need[]): readonly string[] | undefined {
	const called = needs.filter(({purpose}) => purpose === 'call');
	const regions = new Set(called.map(({resource}) => parseArn(resource)?.region ?? ''));
	// Of a pattern for any region the models behind it name theirs.
	const named = [...regions].filter((region) => region !== '*');
	return named.length === 0 || named.includes('') ? undefined : named;
}
