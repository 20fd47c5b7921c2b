// Whether a pin can be called: its partition, region and account, and whether the profile exists there.
import {type Next, otherAnswer, Problem} from '../problem.ts';
import {prefixesFor, prefixOf} from './geography.ts';
import {type InferenceProfile, modelOf, pinOf} from './inference-profile.ts';
import type {Pin} from './pin.ts';
import {partitionName, partitionOf} from './region.ts';

export type PinContext = {
	/** Where it will be called: Claude Code ignores the region inside an ARN and calls `AWS_REGION`. */
	readonly region: string;
	readonly accountId?: string;
	/** What the account lists there; absent where it could not be listed, and then existence is not checked. */
	readonly profiles?: readonly InferenceProfile[];
	/** The flag of the pin (`--opus`), so that the next step can be pasted. */
	readonly flag?: string;
};

type Rule = (pin: Pin, context: PinContext) => Problem | undefined;

/** The first reason why a well-formed pin cannot be called in this account and region. */
export function checkPin(pin: Pin, context: PinContext): Problem | undefined {
	return rules.map((rule) => rule(pin, context)).find((problem) => problem);
}

/** The profile that a pin names, by id or by ARN. */
export function profileOf(pin: Pin, profiles: readonly InferenceProfile[]): InferenceProfile | undefined {
	return profiles.find(({id, arn, kind}) => arn === pin.value || (kind === 'system' && id === pin.value));
}

/** Profiles of the same model that can be called instead: the account's own first, then by the nearest geography. */
export function candidatesFor(pin: Pin, {profiles = [], region}: PinContext): InferenceProfile[] {
	const geographies = prefixesFor(region);
	const rank = ({kind, id}: InferenceProfile) => {
		const at = geographies.findIndex((prefix) => id.startsWith(`${prefix}.`));
		return kind === 'application' ? -1 : at < 0 ? geographies.length : at;
	};
	return profiles
		.filter((profile) => pin.modelId && modelOf(profile)?.id === pin.modelId)
		.sort((left, right) => rank(left) - rank(right));
}

const otherPartition: Rule = ({partition, value}, {region}) => {
	const here = partitionOf(region);
	if (!partition || partition === here) return undefined;
	return new Problem({
		code: 'pin-other-partition',
		usage: true,
		title: `This profile is in ${partitionName(partition)}, and ${region} is in ${partitionName(here)}`,
		because: `${value}\nCredentials and profiles of one partition do not work in another.`,
		next: [otherAnswer('region', `Choose a region of ${partitionName(partition)}`)],
	});
};

const otherRegion: Rule = (pin, context) => {
	if (!pin.region || pin.region === context.region || pin.kind === 'model-arn') return undefined;
	return new Problem({
		code: 'pin-other-region',
		usage: true,
		title: `This profile is in ${pin.region}, and Claude Code would call ${context.region}`,
		because: `${pin.value}\nClaude Code ignores the region in an ARN and calls AWS_REGION. Only the small/fast model can have a region of its own.`,
		next: [
			{
				say: `Use ${pin.region} instead`,
				again: {set: {'--region': pin.region}},
				action: {do: 'use-region', region: pin.region},
			},
			...candidatesFor(pin, context).slice(0, 4).map(useInstead(context)),
		],
	});
};

const otherAccount: Rule = ({account, value}, {accountId}) => {
	if (!account || !accountId || account === accountId) return undefined;
	return new Problem({
		code: 'pin-other-account',
		usage: true,
		title: `This profile is in account ${account}, and you are signed in to ${accountId}`,
		because: value,
		next: [otherAnswer('signIn', `Sign in to account ${account}`)],
	});
};

const noProfile: Rule = (pin, context) => {
	if (pin.kind === 'model-id' || pin.kind === 'model-arn') {
		return new Problem({
			code: 'pin-needs-profile',
			usage: true,
			title: 'This is a foundation model; Bedrock calls it through an inference profile',
			because: `${pin.value}\nAWS would answer "Invocation of model ID … with on-demand throughput isn’t supported".`,
			next: alternatives(pin, context),
		});
	}
	if (pin.kind !== 'other-arn') return undefined;
	return new Problem({
		code: 'pin-not-a-profile',
		usage: true,
		title: 'This ARN is not an inference profile',
		because: pin.value,
		next: [seeProfiles(context.region)],
	});
};

const unlisted: Rule = (pin, context) => {
	if (pin.kind === 'own-model-arn' || !context.profiles || profileOf(pin, context.profiles)) return undefined;
	const prefix = pin.kind === 'system-id' ? prefixOf(pin.value) : undefined;
	const isForeign = prefix && prefix !== 'global' && !prefixesFor(context.region).includes(prefix);
	return new Problem({
		code: 'pin-unknown',
		usage: true,
		title: isForeign
			? `${prefix}. profiles cannot be called from ${context.region}`
			: `${context.region} has no such inference profile for this account`,
		because: isForeign ? `${pin.value}\nChoose one that begins with ${prefixesIn(context.region)} instead.` : pin.value,
		next: alternatives(pin, context),
	});
};

/** `us. or global.`: how the ids of AWS's own profiles begin that can be called from a region. */
const prefixesIn = (region: string) => [...prefixesFor(region), 'global'].map((prefix) => `${prefix}.`).join(' or ');

const rules: readonly Rule[] = [otherPartition, otherAccount, otherRegion, noProfile, unlisted];

function alternatives(pin: Pin, context: PinContext): Next[] {
	const candidates = candidatesFor(pin, context).slice(0, 4);
	return candidates.length > 0 ? candidates.map(useInstead(context)) : [seeProfiles(context.region)];
}

const useInstead =
	({flag}: PinContext) =>
	(profile: InferenceProfile): Next => {
		const pin = pinOf(profile);
		const say = profile.name === pin ? `Use ${pin}` : `Use ${profile.name}`;
		return {say, ...(flag ? {again: {set: {[flag]: pin}}} : {}), action: {do: 'use-model', pin}};
	};

const seeProfiles = (region: string): Next => ({
	say: `See the inference profiles of ${region}`,
	run: `aws bedrock list-inference-profiles --region ${region}`,
});
