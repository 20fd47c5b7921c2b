// What a region offers to the account that is signed in: AWS's profiles and its own, as far as the lists have arrived.
import type {SignIn} from '../account/account.ts';
import type {FoundationModel} from '../bedrock/foundation-model.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {memoize} from '../memoize.ts';
import type {Problem} from '../problem.ts';
import {lifecyclesOf, profilesOf} from './queries/account-queries.ts';
import {resultSoFar} from './query.ts';
import type {QuestionContext} from './question.ts';

export type AvailableProfiles = {
	/** The account's own first, then AWS's, in the order of the lists. */
	readonly profiles: readonly InferenceProfile[];
	/** A list is still loading; `profiles` holds what has arrived of it. */
	readonly loading: boolean;
	/** One for each list that could not be read; with two nothing is known of the region. */
	readonly problems: readonly Problem[];
	/** Which models AWS will retire. */
	readonly lifecycles: readonly FoundationModel[];
	/** Lifecycles are still loading; a model that turns out to be legacy moves to the end of the list. */
	readonly lifecyclesLoading: boolean;
};

export function signInOf({answers, initial}: QuestionContext): SignIn | undefined {
	return initial.signIns.find(({id}) => id === answers.signIn);
}

// Shared, so that what is memoized by these lists is found again.
const noProfiles: readonly InferenceProfile[] = [];
const noLifecycles: readonly FoundationModel[] = [];
const nothing: AvailableProfiles = {
	profiles: noProfiles,
	loading: false,
	problems: [],
	lifecycles: noLifecycles,
	lifecyclesLoading: false,
};

/** Memoized so that the same two lists give the same joined list, and what is derived from that one can be memoized too. */
const join = memoize((application: readonly InferenceProfile[], system: readonly InferenceProfile[]) => [
	...application,
	...system,
]);

/** Without a region or a sign-in, or with `--offline`, AWS is not asked and nothing is offered. */
export function availableProfiles(
	context: QuestionContext,
	region = context.answers.region,
	signIn = signInOf(context),
): AvailableProfiles {
	if (!region || !signIn || context.initial.options.offline) return nothing;
	const lifecycles = context.lookUp(lifecyclesOf(signIn, region));
	return {
		...listsOf(context, region, signIn),
		lifecycles: resultSoFar(lifecycles) ?? noLifecycles,
		lifecyclesLoading: lifecycles.state === 'loading',
	};
}

/** The two lists without lifecycles: enough to say what a region has, and a call less where all regions are asked. */
export function listsOf(
	context: QuestionContext,
	region: string,
	signIn: SignIn,
): Pick<AvailableProfiles, 'profiles' | 'loading' | 'problems'> {
	const application = context.lookUp(profilesOf(signIn, region, 'application'));
	const system = context.lookUp(profilesOf(signIn, region, 'system'));
	return {
		profiles: join(resultSoFar(application) ?? noProfiles, resultSoFar(system) ?? noProfiles),
		loading: application.state === 'loading' || system.state === 'loading',
		problems: [application, system].flatMap((list) => (list.state === 'failed' ? [list.problem] : [])),
	};
}
