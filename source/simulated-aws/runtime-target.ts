// What a model id or ARN of an invoke stands for, and on which resources AWS therefore asks for permission.
import {foundationModelArn, parseArn} from '../bedrock/arn.ts';
import {authorize, type ServerCall} from './call.ts';
import {findProfile} from './catalog/account-profiles.ts';
import {partitionOf} from './catalog/geographies.ts';
import {offeredIn} from './catalog/model-state.ts';
import type {CatalogModel} from './catalog/models.ts';
import {invalid, notFound} from './server-error.ts';

export type RuntimeTarget = {
	readonly model: CatalogModel;
	/** The profile that was named, absent for a bare foundation model. */
	readonly profileArn?: string;
	/** Foundation model ARNs behind it, region-less for a global profile. */
	readonly modelArns: readonly string[];
};

const wrongId = () => invalid('The provided model identifier is invalid.');

export function targetOf(call: ServerCall, idOrArn: string): RuntimeTarget {
	const {world, state, region} = call;
	const match = findProfile(world, state, region, idOrArn);
	if (match) {
		const modelArns = match.profile.models.map(({modelArn}) => modelArn);
		const id = modelArns[0]?.split('foundation-model/')[1];
		const model = world.models.find((candidate) => candidate.id === id);
		if (!model) throw wrongId();
		return {model, modelArns, profileArn: match.profile.inferenceProfileArn};
	}
	const arn = parseArn(idOrArn);
	if (arn?.resource.startsWith('application-inference-profile/') && arn.region === region) {
		// A profile of another account would have to be shared by its owner; the caller's own policies are asked first.
		if (arn.account && arn.account !== world.accountId) authorize(call, 'bedrock:InvokeModel', idOrArn);
		throw notFound(
			`The inference profile ${idOrArn} does not exist. Check the identifier and the Region, then try again.`,
		);
	}
	const id =
		arn?.resource.startsWith('foundation-model/') && arn.region === region ? arn.resource.split('/')[1] : idOrArn;
	const model = world.models.find((candidate) => candidate.id === id);
	if (!model || !offeredIn(model, region)) throw wrongId();
	return {model, modelArns: [foundationModelArn(partitionOf(region), region, model.id)]};
}

/** The resources of one call in AWS's order, each with the region that `aws:RequestedRegion` then holds. */
function resourcesOf(call: ServerCall, target: RuntimeTarget): {readonly arn: string; readonly region: string}[] {
	const {region} = call;
	if (!target.profileArn) return target.modelArns.map((arn) => ({arn, region}));
	const source = foundationModelArn(partitionOf(region), region, target.model.id);
	const destinations = target.modelArns.filter((arn) => arn !== source);
	return [
		{arn: target.profileArn, region},
		// The source is asked for even where it is no destination (Bedrock User Guide, "Geographic cross-Region inference").
		{arn: source, region},
		...routed(call, destinations).map((arn) => ({arn, region: parseArn(arn)?.region || 'unspecified'})),
	];
}

/** A world may send each call to one destination only, so that a single success proves less than it seems. */
function routed(call: ServerCall, destinations: readonly string[]): readonly string[] {
	const {routing} = call.world;
	if (routing.kind === 'every' || destinations.length < 2) return destinations;
	// Knuth's multiplicative hash: even, and the same for the same seed.
	const mixed = Math.imul(routing.seed + call.state.routed++, 2_654_435_761) >>> 16;
	return destinations.slice(mixed % destinations.length).slice(0, 1);
}

/** Evaluation stops at the first refused resource: a missing allow on the profile hides a deny on the model behind it. */
export function authorizeInvoke(call: ServerCall, action: string, target: RuntimeTarget): void {
	for (const {arn, region} of resourcesOf(call, target))
		authorize(call, action, arn, {
			'aws:RequestedRegion': region,
			...(target.profileArn && {'bedrock:InferenceProfileArn': target.profileArn}),
		});
}
