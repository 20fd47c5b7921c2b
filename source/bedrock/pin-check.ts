// A pin against the account it is meant for: partition, region, account, and whether the profile exists there.
import {type Next, Problem} from '../problem.ts';
import {prefixesFor} from './geography.ts';
import {type InferenceProfile, modelOf, pinOf} from './inference-profile.ts';
import type {Pin} from './pin.ts';
import {partitionOf} from './region.ts';

export type PinContext = {
	/** Where the pin will be called: Claude Code ignores the region inside an ARN and calls `AWS_REGION`. */
	readonly region: string;
	readonly accountId?: string;
	/** What the account lists there; absent when it could not be listed: nothing is then said about existence. */
	readonly profiles?: readonly InferenceProfile[];
	/** The flag that carried the pin, to make the next step pasteable: `--opus`. */
	readonly flag?: string;
};

type Rule = (pin: Pin, context: PinContext) => Problem | undefined;

/** The first thing that makes a well-formed pin useless in this account and region. */
export function checkPin(pin: Pin, context: PinContext): Problem | undefined {
	return rules.map((rule) => rule(pin, context)).find((problem) => problem);
}

/** The profile that a pin names, by id or by ARN. */
export function profileOf(pin: Pin, profiles: readonly InferenceProfile[]): InferenceProfile | undefined {
	return profiles.find(({id, arn, kind}) => arn === pin.value || (kind === 'system' && id === pin.value));
}

/** Profiles that may be meant by a pin which AWS would not take: the same model, the account's own and the nearest first. */
export function candidatesFor(pin: Pin, {profiles = [], region}: PinContext): InferenceProfile[] {
	const near = prefixesFor(region);
	const place = ({kind, id}: InferenceProfile) => {
		const at = near.findIndex((prefix) => id.startsWith(`${prefix}.`));
		return kind === 'application' ? -1 : at < 0 ? near.length : at;
	};
	return profiles
		.filter((profile) => pin.modelId && modelOf(profile)?.id === pin.modelId)
		.sort((left, right) => place(left) - place(right));
}

const otherPartition: Rule = ({partition, value}, {region}) => {
	if (!partition || partition === partitionOf(region)) return undefined;
	return new Problem({
		code: 'pin-other-partition',
		usage: true,
		title: `${value} belongs to the partition ${partition}, ${region} to ${partitionOf(region)}`,
		because: 'credentials and profiles of one partition are worth nothing in another',
		next: [{say: `choose a region of ${partition}, or a profile of ${region}`, run: list(region)}],
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
			{say: `or pick a profile of ${context.region}`, run: list(context.region)},
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
			next: offers(pin, context),
		});
	}
	if (pin.kind !== 'other-arn') return undefined;
	return new Problem({
		code: 'pin-not-a-profile',
		usage: true,
		title: `${pin.value} is not an inference profile`,
		next: [{say: 'pick an inference profile', run: list(context.region)}],
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
		next: offers(pin, context),
	});
};

const rules: readonly Rule[] = [otherPartition, otherAccount, otherRegion, noProfile, unlisted];

function offers(pin: Pin, context: PinContext): Next[] {
	const found = candidatesFor(pin, context)
		.slice(0, 4)
		.map((profile) => {
			const say = `use ${profile.name} (${pinOf(profile)})`;
			return context.flag ? {say, again: {set: {[context.flag]: pinOf(profile)}}} : {say};
		});
	return found.length > 0 ? found : [{say: `pick one that exists in ${context.region}`, run: list(context.region)}];
}

function list(region: string): string {
	return `aws bedrock list-inference-profiles --region ${region}`;
}
