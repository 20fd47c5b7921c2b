// What a region offers to the signed-in account, put together from its two lists as far as they have arrived.
import type {FoundationModel, SignIn} from '../account/account.ts';
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import type {Problem} from '../problem.ts';
import {known} from './fact.ts';
import {lifecyclesOf, profilesOf} from './facts/account-facts.ts';
import type {Context} from './question.ts';

export type Offer = {
	/** The account's own first, then AWS's, in the order of the lists. */
	readonly profiles: readonly InferenceProfile[];
	/** More may still come. */
	readonly arriving: boolean;
	/** A list could not be read; with both problems nothing is known of the region. */
	readonly problems: readonly Problem[];
	readonly lifecycles: readonly FoundationModel[];
};

const nothing: Offer = {profiles: [], arriving: false, problems: [], lifecycles: []};

export function signInOf({answers, start}: Context): SignIn | undefined {
	return start.signIns.find(({id}) => id === answers.signIn);
}

/** Undefined region or sign-in, or `--offline`: nothing is asked and nothing offered. */
export function offerOf(context: Context, region = context.answers.region, signIn = signInOf(context)): Offer {
	if (!region || !signIn || context.start.options.offline) return nothing;
	const application = context.look(profilesOf(signIn, region, 'application'));
	const system = context.look(profilesOf(signIn, region, 'system'));
	const lifecycles = context.look(lifecyclesOf(signIn, region));
	return {
		profiles: [...(known(application) ?? []), ...(known(system) ?? [])],
		arriving: application.state === 'loading' || system.state === 'loading',
		problems: [application, system].flatMap((loaded) => (loaded.state === 'failed' ? [loaded.problem] : [])),
		lifecycles: known(lifecycles) ?? [],
	};
}
