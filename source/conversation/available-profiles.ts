// What a region offers to the signed-in account, put together from its two lists as far as they have arrived.
import type {SignIn} from '../account/account.ts';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import type {Problem} from '../problem.ts';
import {lifecyclesOf, profilesOf} from './queries/account-queries.ts';
import {known} from './query.ts';
import type {QuestionContext} from './question.ts';

export type AvailableProfiles = {
	/** The account's own first, then AWS's, in the order of the lists. */
	readonly profiles: readonly InferenceProfile[];
	/** More may still come. */
	readonly arriving: boolean;
	/** A list could not be read; with both problems nothing is known of the region. */
	readonly problems: readonly Problem[];
	readonly lifecycles: readonly FoundationModel[];
	/** Lifecycles may still come, and with them another order. */
	readonly unmarked: boolean;
};

export function signInOf({answers, start}: QuestionContext): SignIn | undefined {
	return start.signIns.find(({id}) => id === answers.signIn);
}

const none: readonly InferenceProfile[] = [];
const noModels: readonly FoundationModel[] = [];
const nothing: AvailableProfiles = {
	profiles: none,
	arriving: false,
	problems: [],
	lifecycles: noModels,
	unmarked: false,
};
const joined = new WeakMap<
	readonly InferenceProfile[],
	WeakMap<readonly InferenceProfile[], AvailableProfiles['profiles']>
>();

/** The same two lists are the same offer: what is derived from thousands of profiles can be kept with it. */
function join(own: readonly InferenceProfile[], theirs: readonly InferenceProfile[]): AvailableProfiles['profiles'] {
	const withOwn = joined.get(own) ?? new WeakMap<readonly InferenceProfile[], AvailableProfiles['profiles']>();
	const both = withOwn.get(theirs) ?? [...own, ...theirs];
	joined.set(own, withOwn.set(theirs, both));
	return both;
}

/** Undefined region or sign-in, or `--offline`: nothing is asked and nothing offered. */
export function availableProfiles(
	context: QuestionContext,
	region = context.answers.region,
	signIn = signInOf(context),
): AvailableProfiles {
	if (!region || !signIn || context.start.options.offline) return nothing;
	const marks = context.look(lifecyclesOf(signIn, region));
	return {
		...listsOf(context, region, signIn),
		lifecycles: known(marks) ?? noModels,
		unmarked: marks.state === 'loading',
	};
}

/** The two lists alone: enough to say what a region has, a call less where all regions are asked. */
export function listsOf(
	context: QuestionContext,
	region: string,
	signIn: SignIn,
): Omit<AvailableProfiles, 'lifecycles' | 'unmarked'> {
	const application = context.look(profilesOf(signIn, region, 'application'));
	const system = context.look(profilesOf(signIn, region, 'system'));
	return {
		profiles: join(known(application) ?? none, known(system) ?? none),
		arriving: application.state === 'loading' || system.state === 'loading',
		problems: [application, system].flatMap((loaded) => (loaded.state === 'failed' ? [loaded.problem] : [])),
	};
}
