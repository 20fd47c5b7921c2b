// What is allowed on request, beside the calls of Claude Code: what `profiles create` and `profiles delete` need, and reading quotas. The resources of CreateInferenceProfile are those of AWS's own policy (Amazon
// Bedrock User Guide, "Prerequisites for inference profiles"): the new profile, what it is copied from, and the models behind that.
import {ownTag} from '../own-profiles/limits.ts';
import {type ChosenProfile, modelsBehind, profileArnOf} from '../permissions.ts';
import {partitionOf} from '../region.ts';
import type {StatementWithoutSid} from './document.ts';
import {systemProfilePatterns} from './pattern-needs.ts';

/** ListServiceQuotas has no narrower resource (Service Authorization Reference, "Service Quotas"). */
export const quotaStatement: StatementWithoutSid = {
	Effect: 'Allow',
	Action: ['servicequotas:ListServiceQuotas'],
	Resource: ['*'],
};

type OwnProfilesPlace = {
	readonly region: string;
	readonly accountId: string;
	/** What is copied: AWS's own profiles among these, or, where there are none, every Claude profile of the region. */
	readonly chosen: readonly Omit<ChosenProfile, 'role'>[];
};

export function ownProfileStatements({region, accountId, chosen}: OwnProfilesPlace): StatementWithoutSid[] {
	const partition = partitionOf(region);
	const place = `arn:${partition}:bedrock:${region}:${accountId}`;
	const own = `${place}:application-inference-profile/*`;
	const sources = chosen.filter(({profile}) => profile.kind === 'system');
	const copied =
		sources.length > 0
			? sources.flatMap((source) => [profileArnOf(source, accountId, partition), ...modelsBehind(source, partition)])
			: [
					...systemProfilePatterns(region).map((pattern) => `${place}:inference-profile/${pattern}`),
					`arn:${partition}:bedrock:*::foundation-model/anthropic.*`,
				];
	return [
		{Effect: 'Allow', Action: ['bedrock:CreateInferenceProfile'], Resource: [own, ...new Set(copied)]},
		{Effect: 'Allow', Action: ['bedrock:TagResource', 'bedrock:ListTagsForResource'], Resource: [own]},
		{
			Effect: 'Allow',
			Action: ['bedrock:DeleteInferenceProfile'],
			Resource: [own],
			Condition: {StringEquals: {[`aws:ResourceTag/${ownTag.key}`]: [ownTag.value]}},
		},
	];
}
