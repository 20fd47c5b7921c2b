// What AWS is asked before anything is proven: who is signed in, and which models and profiles a region offers.
import type {Identity, SignIn} from '../../account/account.ts';
import type {FoundationModel} from '../../bedrock/foundation-model.ts';
import type {InferenceProfile, ProfileKind} from '../../bedrock/inference-profile.ts';
import type {Query} from '../query.ts';

export const identityOf = (signIn: SignIn, region: string): Query<Identity> => ({
	key: `identity ${signIn.id} ${region}`,
	doing: signIn.profile ? `Signing in with AWS profile ${signIn.profile}` : 'Asking AWS who you are',
	load: ({account}, signal) => account.identity({signIn, region}, signal),
});

export const profilesOf = (signIn: SignIn, region: string, kind: ProfileKind): Query<readonly InferenceProfile[]> => ({
	key: `profiles ${kind} ${signIn.id} ${region}`,
	doing: `Asking ${region} for its inference profiles`,
	load: ({account}, signal, emit) =>
		account.inferenceProfiles({signIn, region}, kind, signal, (soFar) => emit(() => soFar)),
});

/** Which models AWS will retire. Without the right to ask this, models are just not marked as legacy. */
export const lifecyclesOf = (signIn: SignIn, region: string): Query<readonly FoundationModel[]> => ({
	key: `lifecycles ${signIn.id} ${region}`,
	doing: `Asking ${region} which models AWS will retire`,
	load: ({account}, signal) => account.foundationModels({signIn, region}, signal),
});

/** One profile, by an id or ARN that the lists do not contain. */
export const profileOf = (signIn: SignIn, region: string, id: string): Query<InferenceProfile> => ({
	key: `profile ${signIn.id} ${region} ${id}`,
	doing: 'Asking which model is behind that inference profile',
	load: ({account}, signal) => account.inferenceProfile({signIn, region}, id, signal),
});

/** Tags, which decide between several application profiles of one model. */
export const tagsOf = (signIn: SignIn, arn: string): Query<Readonly<Record<string, string>>> => ({
	key: `tags ${signIn.id} ${arn}`,
	doing: 'Comparing tags',
	load: ({account}, signal) => account.tags({signIn, region: arn.split(':')[3] ?? ''}, arn, signal),
});
