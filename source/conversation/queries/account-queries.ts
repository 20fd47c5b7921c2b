// What is asked of the account before anything is proven: who we are, and what a region offers.
import type {Identity, SignIn} from '../../account/account.ts';
import type {FoundationModel} from '../../bedrock/foundation-model.ts';
import type {InferenceProfile, ProfileKind} from '../../bedrock/inference-profile.ts';
import type {Query} from '../query.ts';

export const identityOf = (signIn: SignIn, region: string): Query<Identity> => ({
	key: `identity ${signIn.id} ${region}`,
	doing: 'Asking AWS who you are',
	load: ({account}, signal) => account.identity({signIn, region}, signal),
});

export const profilesOf = (signIn: SignIn, region: string, kind: ProfileKind): Query<readonly InferenceProfile[]> => ({
	key: `profiles ${kind} ${signIn.id} ${region}`,
	doing: `Asking ${region} what it offers`,
	load: ({account}, signal, emit) =>
		account.inferenceProfiles({signIn, region}, kind, signal, (soFar) => emit(() => soFar)),
});

/** Lifecycle marks which models will go away; being refused it costs nothing but the marks. */
export const lifecyclesOf = (signIn: SignIn, region: string): Query<readonly FoundationModel[]> => ({
	key: `lifecycles ${signIn.id} ${region}`,
	doing: `Asking ${region} which models will go away`,
	load: ({account}, signal) => account.foundationModels({signIn, region}, signal),
});

/** A profile the lists did not show, asked by the ARN or id that somebody typed. */
export const profileOf = (signIn: SignIn, region: string, id: string): Query<InferenceProfile> => ({
	key: `profile ${signIn.id} ${region} ${id}`,
	doing: 'Asking what is behind that profile',
	load: ({account}, signal) => account.inferenceProfile({signIn, region}, id, signal),
});

/** Tags, asked only where several profiles stand for the same thing. */
export const tagsOf = (signIn: SignIn, arn: string): Query<Readonly<Record<string, string>>> => ({
	key: `tags ${signIn.id} ${arn}`,
	doing: 'Comparing tags',
	load: ({account}, signal) => account.tags({signIn, region: arn.split(':')[3] ?? ''}, arn, signal),
});
