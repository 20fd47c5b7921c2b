// Whether a pin can be called: its partition, region and account, and whether the profile exists there.
import {type Next, Problem} from '../problem.ts';
import {prefixesFor} from './geography.ts';
import {type InferenceProfile, modelOf, pinOf} from './inference-profile.ts';
import type {Pin} from './pin.ts';
import {partitionOf} from './region.ts';

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
	if (!partition || partition === partitionOf(region)) return undefined;
	return new Problem({
		code: 'pin-other-partition',
		usage: true,
		title: `${value} belongs to the partition ${partition}, ${region} to ${partitionOf(region)}`,
		because: 'credentials and profiles of one partition are worth nothing in another',
		next: [{say: `choose a region of ${partition}, or a profile of ${region}`, run: listCommand(region)}],
	});
};

const otherRegion: Rule = (pin, context) => {
	if (!pin.region || pin.region === context.region || pin.kind === 'model-arn') return undefined;
	return new Problem({
		code: 'pin-other-region',
		usage: true,
		title: `${pin.value} lives in ${pin.region}, but would be called in ${context.region}`,
		because:
			'Claude Code ignores the region in an ARN and calls AWS_REGION; only the small/fast model can have its own',
		next: [
			{say: `work in ${pin.region}`, own: `switch ${pin.region}`},
			{say: `or pick a profile of ${context.region}`, run: listCommand(context.region)},
		],
	});
};

const otherAccount: Rule = ({account, value}, {accountId}) => {
	if (!account || !accountId || account === accountId) return undefined;
	return new Problem({
		code: 'pin-other-account',
		usage: true,
		title: `${value} belongs to account ${account}, but you are signed in to ${accountId}`,
		next: [{say: `sign in to ${account}, or pick a profile of ${accountId}`, run: 'aws sts get-caller-identity'}],
	});
};

const noProfile: Rule = (pin, context) => {
	if (pin.kind === 'model-id' || pin.kind === 'model-arn') {
		return new Problem({
			code: 'pin-needs-profile',
			usage: true,
			title: `${pin.value} is a foundation model, and needs an inference profile to be called`,
			because: 'AWS answers "Invocation of model ID … with on-demand throughput isn’t supported"',
			next: alternatives(pin, context),
		});
	}
	if (pin.kind !== 'other-arn') return undefined;
	return new Problem({
		code: 'pin-not-a-profile',
		usage: true,
		title: `${pin.value} is not an inference profile`,
		next: [{say: 'pick an inference profile', run: listCommand(context.region)}],
	});
};

const unlisted: Rule = (pin, context) => {
	if (!context.profiles || profileOf(pin, context.profiles)) return undefined;
	return new Problem({
		code: 'pin-unknown',
		usage: true,
		title: `${pin.value} does not exist in ${context.region}`,
		because:
			pin.kind === 'system-id' && candidatesFor(pin, context).length > 0
				? 'its geography is not offered in that region'
				: 'AWS does not list it for this account and region',
		next: alternatives(pin, context),
	});
};

const rules: readonly Rule[] = [otherPartition, otherAccount, otherRegion, noProfile, unlisted];

function alternatives(pin: Pin, context: PinContext): Next[] {
	const candidates = candidatesFor(pin, context)
		.slice(0, 4)
		.map((profile) => {
			const say = `use ${profile.name} (${pinOf(profile)})`;
			return context.flag ? {say, again: {set: {[context.flag]: pinOf(profile)}}} : {say};
		});
	return candidates.length > 0
		? candidates
		: [{say: `pick one that exists in ${context.region}`, run: listCommand(context.region)}];
}

function listCommand(region: string): string {
	return `aws bedrock list-inference-profiles --region ${region}`;
}
