// Where the steps of creating application profiles lead to.
import type {OwnProfilesDraft} from '../../../conversation/own-profiles/draft.ts';
import type {ProfilesPlan} from '../../../conversation/own-profiles/make.ts';

/** What Enter on a row of these screens leads to. */
export type OwnProfilesStep =
	| {readonly to: 'name' | 'tags'; readonly draft: OwnProfilesDraft}
	| {readonly to: 'source'; readonly draft: OwnProfilesDraft; readonly role: string}
	/** Looks at what is there, then the review. */
	| {readonly to: 'plan'; readonly draft: OwnProfilesDraft}
	| {readonly to: 'create'; readonly draft: OwnProfilesDraft; readonly plan: ProfilesPlan}
	/** Saves them as Terraform, or what somebody needs who is to create them here. */
	| {readonly to: 'save' | 'save-policy'; readonly draft: OwnProfilesDraft};
