// What a person can choose from where AWS does not let anybody list the profiles of a region.
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {partitionOf} from '../bedrock/region.ts';
import {usualProfiles} from '../bedrock/usual-profiles.ts';
import {memoize} from '../memoize.ts';
import {availableProfiles} from './available-profiles.ts';
import {knownIdentity} from './identity.ts';
import type {QuestionContext} from './question.ts';

const none: readonly InferenceProfile[] = [];

/** Memoized so that the same place gives the same list, and what is derived from it can be memoized too. */
const assumedIn = memoize((region: string, accountId: string) =>
	usualProfiles({region, accountId, partition: partitionOf(region)}),
);

/** AWS refused to list the profiles of the region, and nothing is known of it. */
export function mayNotList(context: QuestionContext, region: string | undefined): boolean {
	const {loading, profiles, problems} = availableProfiles(context, region);
	return !loading && profiles.length === 0 && problems[0]?.code === 'access-denied';
}

/**
 * AWS's own profiles as they usually are, where they may not be listed; empty otherwise. The calls of the access check show
 * whether they exist. A script is given none: nobody has chosen them.
 */
export function assumedProfiles(context: QuestionContext, region: string | undefined): readonly InferenceProfile[] {
	if (!region || context.initial.options.yes || !mayNotList(context, region)) return none;
	return assumedIn(region, knownIdentity(context)?.accountId ?? '');
}
