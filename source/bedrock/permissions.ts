// Everything that must be allowed before Claude Code can call the chosen profiles, derived from the profiles themselves.
import {foundationModelArn, parseArn} from './arn.ts';
import {geographyOf} from './geography.ts';
import type {InferenceProfile} from './inference-profile.ts';

/** The profile of a role; several roles may share one. */
export type ChosenProfile = {
	/** `primary`, `opus`, `sonnet`, `haiku`, `subagent`, … */
	readonly role: string;
	readonly profile: InferenceProfile;
	/** Where it will be called: AWS_REGION, or the small/fast model's own region. */
	readonly region: string;
};

/** One action on one resource, under the circumstances of the call that needs it. */
export type Need = {
	readonly action: string;
	/** An ARN; `*` only where AWS knows no narrower one. */
	readonly resource: string;
	/** What `aws:RequestedRegion` will be; `unspecified` for the region-less model of a global profile. */
	readonly requestedRegion: string;
	/** What `bedrock:InferenceProfileArn` will be; absent where the key is not sent. */
	readonly profileArn?: string;
	/** The region that the request is sent to. */
	readonly region: string;
	readonly purpose: 'call' | 'read' | 'list' | 'api-key' | 'guardrail' | 'mantle';
	/** The roles that would fail without it, in the order given. */
	readonly roles: readonly string[];
};

export type NeedsInput = {
	readonly profiles: readonly ChosenProfile[];
	readonly accountId: string;
	readonly partition: string;
	/** Calls are made with a Bedrock API key. */
	readonly apiKey?: boolean;
};

/** Turns use the stream; start-up checks and the fallback do not (measured with Claude Code 2.1.330): both are needed. */
export const callActions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'] as const;

/** Each permission once, with all roles that need it. Without wildcards, except where an action has no narrower resource. */
export function neededPermissions({profiles, accountId, partition, apiKey = false}: NeedsInput): Need[] {
	const needs = new Map<string, Need>();
	const add = (need: Need) => {
		const key = [need.action, need.resource, need.requestedRegion, need.profileArn, need.region].join('|');
		const earlier = needs.get(key);
		const roles = earlier ? [...new Set([...earlier.roles, ...need.roles])] : need.roles;
		needs.set(key, {...need, roles});
	};
	for (const chosen of profiles) {
		for (const need of neededToCall(chosen, accountId, partition)) add(need);
	}
	const allRoles = [...new Set(profiles.map(({role}) => role))];
	for (const region of new Set(profiles.map((chosen) => chosen.region))) {
		const place = `arn:${partition}:bedrock:${region}:${accountId}`;
		const common = {requestedRegion: region, region, roles: allRoles} as const;
		// The form of AWS's own example policy (Bedrock user guide, "Prerequisites for inference profiles").
		for (const type of ['inference-profile', 'application-inference-profile']) {
			add({...common, action: 'bedrock:ListInferenceProfiles', resource: `${place}:${type}/*`, purpose: 'list'});
		}
		// An API key's own action has no resource.
		if (apiKey) add({...common, action: 'bedrock:CallWithBearerToken', resource: '*', purpose: 'api-key'});
	}
	return [...needs.values()];
}

/** The ARN under which a profile is called; a system profile is called by id, so the region of the call decides. */
export function profileArnOf(
	{profile, region}: Omit<ChosenProfile, 'role'>,
	accountId: string,
	partition: string,
): string {
	if (profile.kind === 'application') return profile.arn;
	return `arn:${partition}:bedrock:${region}:${accountId}:inference-profile/${profile.id}`;
}

function neededToCall(chosen: ChosenProfile, accountId: string, partition: string): Need[] {
	const profileArn = profileArnOf(chosen, accountId, partition);
	const common = {profileArn, region: chosen.region, roles: [chosen.role]} as const;
	const calls = callActions.flatMap((action): Need[] => [
		{...common, action, resource: profileArn, requestedRegion: chosen.region, purpose: 'call'},
		...modelsBehind(chosen, partition).map(
			(resource): Need => ({
				...common,
				action,
				resource,
				// AWS evaluates each model under its own region (Bedrock user guide, geographic and global cross-region inference).
				requestedRegion: parseArn(resource)?.region || 'unspecified',
				purpose: 'call',
			}),
		),
	]);
	const {profileArn: _, ...read} = common;
	return [
		...calls,
		{
			...read,
			action: 'bedrock:GetInferenceProfile',
			resource: profileArn,
			requestedRegion: chosen.region,
			purpose: 'read',
		},
	];
}

/** The foundation models of a call: those of every destination, and of the region that is called even where it is none. */
export function modelsBehind({profile, region}: Omit<ChosenProfile, 'role'>, partition: string): string[] {
	const ids = new Set(
		profile.modelArns.flatMap((arn) => {
			const resource = parseArn(arn)?.resource ?? '';
			return resource.startsWith('foundation-model/') ? [resource.slice('foundation-model/'.length)] : [];
		}),
	);
	const inCalledRegion = [...ids].map((id) => foundationModelArn(partition, region, id));
	const anywhere = geographyOf(profile) === 'global' ? [...ids].map((id) => foundationModelArn(partition, '', id)) : [];
	return [...new Set([...inCalledRegion, ...profile.modelArns, ...anywhere])];
}
