// Permissions for a team: every Claude model of a geography, but only through inference profiles, and only with requests that stay there.
import {regionsOfGeography} from '../geography.ts';
import {callActions, type Need} from '../permissions.ts';
import {partitionOf} from '../region.ts';
import {systemProfilePatterns, systemProfilePrefixes} from './pattern-needs.ts';

export type TeamPlace = {
	/** Any region of the geography. */
	readonly region: string;
	readonly accountId: string;
	readonly partition: string;
	/** Calls are made with a Bedrock API key. */
	readonly apiKey: boolean;
};

/**
 * The geography that a region belongs to: the ids of AWS's own profiles there, and its regions. Where AWS has no profiles of a
 * geography but global ones, requests may be processed anywhere: no region is then named.
 */
export function teamGeography(region: string): {
	readonly patterns: readonly string[];
	readonly regions: readonly string[];
} {
	const prefixes = systemProfilePrefixes(region);
	const regions = prefixes.flatMap(regionsOfGeography).filter((each) => partitionOf(each) === partitionOf(region));
	return {
		patterns: systemProfilePatterns(region),
		regions: regions.length > 0 ? [...new Set([...regions, region])] : [],
	};
}

/**
 * A profile's id says where AWS's own profiles route to; an application profile's ARN says nothing of its models. So models are
 * allowed in the regions of the geography alone, and an application profile that routes elsewhere is refused there.
 */
export function allClaudeNeeds({region, accountId, partition, apiKey}: TeamPlace): Need[] {
	const {patterns, regions} = teamGeography(region);
	const within = regions.length > 0 ? regions : ['*'];
	const profiles = [
		...patterns.map((pattern) => `arn:${partition}:bedrock:*:${accountId}:inference-profile/${pattern}`),
		`arn:${partition}:bedrock:*:${accountId}:application-inference-profile/*`,
	];
	const common = {requestedRegion: '*', region, roles: []};
	const lists = ['inference-profile', 'application-inference-profile'].map(
		(type): Need => ({
			...common,
			action: 'bedrock:ListInferenceProfiles',
			resource: `arn:${partition}:bedrock:*:${accountId}:${type}/*`,
			purpose: 'list',
		}),
	);
	const calls = profiles.flatMap((profileArn): Need[] => [
		{...common, action: 'bedrock:GetInferenceProfile', resource: profileArn, purpose: 'read'},
		...callActions.flatMap((action): Need[] => [
			{...common, action, resource: profileArn, profileArn, purpose: 'call'},
			...within.map(
				(each): Need => ({
					...common,
					action,
					resource: `arn:${partition}:bedrock:${each}::foundation-model/anthropic.*`,
					profileArn,
					purpose: 'call',
				}),
			),
		]),
	]);
	const key: Need = {...common, action: 'bedrock:CallWithBearerToken', resource: '*', purpose: 'api-key'};
	return [...calls, ...lists, ...(apiKey ? [key] : [])];
}
