// AWS's own profiles that a region usually offers, for accounts that may not list them. Nobody has checked that they exist.
import {prefixesFor} from './geography.ts';
import type {InferenceProfile} from './inference-profile.ts';
import {type RoutePlace, usualProfile} from './usual-routes.ts';

/** The newest model of each family that Claude Code calls, as Amazon Bedrock lists them in November 2026. */
const currentModels = [
	'anthropic.claude-opus-5-5',
	'anthropic.claude-sonnet-5-5',
	'anthropic.claude-haiku-4-5-20251001-v1:0',
] as const;

/** By geography, the nearest first, and then the global ones, which GovCloud does not have. */
export function usualProfiles(place: RoutePlace): readonly InferenceProfile[] {
	const [nearest] = prefixesFor(place.region).filter((prefix) => offered.includes(prefix));
	const prefixes = [...(nearest ? [nearest] : []), ...(place.partition === 'aws' ? ['global'] : [])];
	return prefixes.flatMap((prefix) =>
		currentModels.flatMap((model) => {
			const profile = usualProfile(`${prefix}.${model}`, place);
			return profile ? [{...profile, name: profile.id}] : [];
		}),
	);
}

/** The geographies that AWS has profiles of current models for (a crawl of 31 regions, 2026-08-21). */
const offered: readonly string[] = ['us', 'eu', 'jp', 'au', 'us-gov'];
