// What a region offers to the signed-in account, put together from its two lists as far as they have arrived.
import type {SignIn} from '../account/account.ts';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {memoize} from '../memoize.ts';
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

/** Memoized so that the same two lists give the same joined list, and what is derived from that one can be memoized too. */
const join = memoize((application: readonly InferenceProfile[], system: readonly InferenceProfile[]) => [
	...application,
	...system,
]);

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
