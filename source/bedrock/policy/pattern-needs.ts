// Permissions with a pattern in place of a model or profile, for policies alone: IAM's simulation takes no patterns.
import {prefixesFor} from '../geography.ts';
import {type ChosenProfile, callActions, type Need, profileArnOf} from '../permissions.ts';
import {partitionOf} from '../region.ts';
import {usualPrefixes} from '../usual-routes.ts';

/** Of an application profile that could not be read nothing is known but its ARN. */
export const hasUnknownModel = ({profile}: Pick<ChosenProfile, 'profile'>): boolean =>
	profile.kind === 'application' && profile.modelArns.length === 0;

/** Any Claude model, but only through this profile: what a call needs where AWS did not say which model is behind it. */
export function anyModelNeeds(chosen: ChosenProfile, accountId: string, partition: string): Need[] {
	const {role, region} = chosen;
	return modelNeeds({profileArn: profileArnOf(chosen, accountId, partition), region, partition, roles: [role]});
}

type CalledPlace = {
	readonly region: string;
	readonly accountId: string;
	readonly roles: readonly string[];
	/** Calls are made with a Bedrock API key. */
	readonly apiKey?: boolean;
};

/** The geographies of AWS's own Claude profiles of a region; `global` only where there are no others. */
export function systemProfilePrefixes(region: string): readonly string[] {
	const usual = prefixesFor(region).filter((prefix) => usualPrefixes.includes(prefix));
	return usual.length > 0 ? usual : ['global'];
}

/** AWS's own Claude profiles of a region as patterns of their ids: `us.anthropic.*`. */
export const systemProfilePatterns = (region: string): string[] =>
	systemProfilePrefixes(region).map((prefix) => `${prefix}.anthropic.*`);

/** Calls through every Claude profile that AWS itself offers in a region, for roles whose profile is not chosen yet. */
export function systemProfileNeeds({region, accountId, roles, apiKey}: CalledPlace): Need[] {
	const partition = partitionOf(region);
	const place = `arn:${partition}:bedrock:${region}:${accountId}`;
	const common = {requestedRegion: region, region, roles};
	const lists = ['inference-profile', 'application-inference-profile'].map(
		(type): Need => ({
			...common,
			action: 'bedrock:ListInferenceProfiles',
			resource: `${place}:${type}/*`,
			purpose: 'list',
		}),
	);
	const calls = systemProfilePatterns(region).flatMap((pattern): Need[] => {
		const profileArn = `${place}:inference-profile/${pattern}`;
		return [
			...callActions.map((action): Need => ({...common, action, resource: profileArn, profileArn, purpose: 'call'})),
			{...common, action: 'bedrock:GetInferenceProfile', resource: profileArn, purpose: 'read'},
			...modelNeeds({profileArn, region, partition, roles}),
		];
	});
	const key: Need = {...common, action: 'bedrock:CallWithBearerToken', resource: '*', purpose: 'api-key'};
	return [...calls, ...lists, ...(apiKey ? [key] : [])];
}

/** `*` in place of the region also stands for the empty one of a global profile's model. */
function modelNeeds({
	profileArn,
	region,
	partition,
	roles,
}: Pick<CalledPlace, 'region' | 'roles'> & {readonly profileArn: string; readonly partition: string}): Need[] {
	const resource = `arn:${partition}:bedrock:*::foundation-model/anthropic.*`;
	return callActions.map((action) => ({
		action,
		resource,
		profileArn,
		requestedRegion: '*',
		region,
		purpose: 'call',
		roles,
	}));
}
