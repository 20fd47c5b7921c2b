// Inference profiles as ListInferenceProfiles and GetInferenceProfile describe them, and what can be read from one.
import {parseArn} from './arn.ts';
import {type Model, parseModel} from './model.ts';

export type ProfileKind = 'system' | 'application';

export type InferenceProfile = {
	/** `us.anthropic.claude-opus-5-5`, or twelve characters for an application profile. */
	readonly id: string;
	readonly arn: string;
	readonly name: string;
	readonly kind: ProfileKind;
	/** Foundation model ARNs, one per destination region as AWS lists them; global profiles list a region-less one. */
	readonly modelArns: readonly string[];
	/** Key to value; only where they were asked for. */
	readonly tags?: Readonly<Record<string, string>>;
};

type Behind = {readonly model: Model | undefined; readonly destinations: readonly string[]};

// Asked again and again of lists with thousands of entries, which share the few lists of models that they stand for.
const read = new WeakMap<readonly string[], Behind>();

function behind({modelArns}: InferenceProfile): Behind {
	const before = read.get(modelArns);
	if (before) return before;
	const arns = modelArns.map(parseArn);
	const resource = arns.map((arn) => arn?.resource).find((text) => text?.startsWith('foundation-model/'));
	const model = resource ? parseModel(resource.slice('foundation-model/'.length)) : undefined;
	const found = {model, destinations: [...new Set(arns.map((arn) => arn?.region ?? ''))]};
	read.set(modelArns, found);
	return found;
}

/** The foundation model behind a profile, undefined when it lists none that is Anthropic's. */
export const modelOf = (profile: InferenceProfile): Model | undefined => behind(profile).model;

/** The regions a profile may route to, in AWS's order; for a global profile the region-less entry is `''`. */
export const destinations = (profile: InferenceProfile): readonly string[] => behind(profile).destinations;

/** The region in which a profile lives and is called. */
export function sourceRegion(profile: InferenceProfile): string {
	return parseArn(profile.arn)?.region ?? '';
}

/** What is written into a variable: the id of a system profile, the ARN of an application profile. */
export function pinOf(profile: InferenceProfile): string {
	return profile.kind === 'system' ? profile.id : profile.arn;
}
