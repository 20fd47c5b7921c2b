// Inference profiles as ListInferenceProfiles and GetInferenceProfile describe them, and what can be read from one.

import {memoize} from '../memoize.ts';
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

type Route = {readonly model: Model | undefined; readonly destinations: readonly string[]};

/** Memoized since an account can have thousands of profiles, which share a few lists of models. */
const routeOf = memoize((modelArns: readonly string[]): Route => {
	const arns = modelArns.map(parseArn);
	const resource = arns.map((arn) => arn?.resource).find((text) => text?.startsWith('foundation-model/'));
	const model = resource ? parseModel(resource.slice('foundation-model/'.length)) : undefined;
	return {model, destinations: [...new Set(arns.map((arn) => arn?.region ?? ''))]};
});

/** The foundation model behind a profile, undefined when it lists none that is Anthropic's. */
export const modelOf = (profile: InferenceProfile): Model | undefined => routeOf(profile.modelArns).model;

/** The regions a profile may route to, in AWS's order; for a global profile the region-less entry is `''`. */
export const destinations = (profile: InferenceProfile): readonly string[] => routeOf(profile.modelArns).destinations;

/** The region in which a profile lives and is called. */
export function sourceRegion(profile: InferenceProfile): string {
	return parseArn(profile.arn)?.region ?? '';
}

/** What is written into a variable: the id of a system profile, the ARN of an application profile. */
export function pinOf(profile: InferenceProfile): string {
	return profile.kind === 'system' ? profile.id : profile.arn;
}
