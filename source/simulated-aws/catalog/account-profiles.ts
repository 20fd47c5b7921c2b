// The inference profiles that one account sees in one region: system ones, the world's own, and those made or deleted since.
import type {ServerState} from '../state.ts';
import type {World} from '../world.ts';
import {type ApplicationProfile, applicationProfile, systemProfiles, type WireProfile} from './profiles.ts';

export type FoundProfile = {readonly profile: WireProfile; readonly application?: ApplicationProfile};

export const systemList = (world: World, region: string): WireProfile[] =>
	systemProfiles(world.models, world.accountId, region);

/** The application profiles from `start` on, `size` at most; deleted ones are left out, created ones come last. */
export function applicationPage(world: World, state: ServerState, region: string, start: number, size: number) {
	const applicationProfiles = world.applicationProfiles(region);
	const created = state.created.get(region) ?? [];
	const profiles: WireProfile[] = [];
	let at = start;
	for (; at < applicationProfiles.size + created.length && profiles.length < size; at++) {
		const application =
			at < applicationProfiles.size ? applicationProfiles.at(at) : created[at - applicationProfiles.size];
		const profile = application && applicationProfile(world.models, application, world.accountId, region);
		if (profile && !state.deleted.has(profile.inferenceProfileArn)) profiles.push(profile);
	}
	return {profiles, next: at < applicationProfiles.size + created.length ? at : undefined};
}

/** By id or ARN as seen from `region`; an ARN without account is the caller's own. */
export function findProfile(
	world: World,
	state: ServerState,
	region: string,
	idOrArn: string,
): FoundProfile | undefined {
	const match = /^arn:[a-z-]+:bedrock:([a-z0-9-]*):(\d*):(application-)?inference-profile\/(.+)$/.exec(idOrArn);
	const [, arnRegion, account, isApplication, arnId] = match ?? [];
	if (match && (arnRegion !== region || (account && account !== world.accountId))) return undefined;
	const id = arnId ?? idOrArn;
	if (!isApplication) {
		const profile = systemList(world, region).find(({inferenceProfileId}) => inferenceProfileId === id);
		if (profile || match) return profile && {profile};
	}
	const application =
		world.applicationProfiles(region).find(id) ?? state.created.get(region)?.find((candidate) => candidate.id === id);
	const profile = application && applicationProfile(world.models, application, world.accountId, region);
	if (!application || !profile || state.deleted.has(profile.inferenceProfileArn)) return undefined;
	return {profile, application};
}
