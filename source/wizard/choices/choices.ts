// What a person can choose on a screen, as data: all that a key decides on. The pictures in screens/ show it, the reducer in select-state.ts acts on it.
import type {PinId} from '../../conversation/pin-profile.ts';
import type {ConversationMessage} from '../../conversation/state.ts';
import type {SignInRequest} from '../../machine/sign-in-with-cli.ts';
import type {Problem} from '../../problem.ts';
import type {CachingStep} from './caching-proof/step.ts';
import type {OwnProfilesStep} from './own-profiles/step.ts';

/** What Enter on an item does. */
export type ChoiceAction =
	| {readonly do: 'send'; readonly messages: readonly ConversationMessage[]}
	/** `aws sso login`, `aws login` or `aws configure`, with the terminal handed over. */
	| {
			readonly do: 'sign-in';
			readonly how: SignInRequest['kind'];
			readonly profile?: string;
			readonly browserElsewhere?: true;
	  }
	/** Opens the screen where a Bedrock API key is pasted. */
	| {readonly do: 'enter-api-key'}
	/** Signs in with this Bedrock API key, for this run. */
	| {readonly do: 'use-api-key'; readonly key: string}
	/** Opens the scroll view of the screen, where it has several the named one. */
	| {readonly do: 'view'; readonly part?: string}
	| {readonly do: 'save'; readonly file: SavedFile}
	/** Application profiles of one's own, from this question on. */
	| {readonly do: 'begin-own-profiles'; readonly question: PinId}
	| {readonly do: 'own-profiles'; readonly step: OwnProfilesStep}
	/** The test of prompt caching. */
	| {readonly do: 'caching-proof'; readonly step: CachingStep}
	| {readonly do: 'write'}
	/** Back to where the screen was opened from: the conversation, or the command that asked. */
	| {readonly do: 'resume'}
	| {readonly do: 'leave'};

/** What is saved for an administrator; `first-policy`: what to ask for before anything can be chosen; `profiles`: Terraform. */
export type SavedFile = 'policy' | 'message' | 'first-policy' | 'profiles';

export type ChoiceItem = {
	readonly id: string;
	/** The first cell is what a person recognises it by; an item of one cell is a sentence and may use the whole line. */
	readonly cells: readonly string[];
	readonly action: ChoiceAction;
	/** Why it cannot be chosen. */
	readonly disabledReason?: string;
	/** A sentence shown below the list while the cursor is on the item. */
	readonly detail?: string;
	/** Words that the filter finds it by, besides its cells. */
	readonly keywords?: string;
	/** What Space switches on and off, where several items can be chosen. */
	readonly checkId?: string;
	/** Sent to the session while the cursor is on the item. */
	readonly highlight?: string;
};

export type Choices = {
	/** Another id is another screen: keys pressed before it was drawn are not for it. */
	readonly id: string;
	readonly items: readonly ChoiceItem[];
	/** The item under the cursor at first. */
	readonly start?: string;
	/** Typing filters the items. */
	readonly filter?: boolean;
	readonly typed?: TypedAnswer;
	readonly several?: SeveralAnswers;
	/** Letters that choose an item at once, with its id. */
	readonly letters?: Readonly<Record<string, string>>;
	/** What `?` shows: what this screen is about, a paragraph each. */
	readonly explanation?: readonly string[];
	readonly back?: readonly ConversationMessage[];
	/** What Escape does on a screen outside the conversation, where no item leads back. */
	readonly onEscape?: ChoiceAction;
	/** The last screen: it takes no key and stays on the terminal. */
	readonly final?: boolean;
};

/** An answer that may be typed. `what`: `paste an ARN`. `enter` says what Enter does with it, and may throw a Problem. */
export type TypedAnswer = {
	readonly what: string;
	/** The line of input is there before anything is typed: typing is what the screen is for. */
	readonly line?: boolean;
	/** What is typed is shown as dots. */
	readonly secret?: boolean;
	/** What is wrong with it as far as it is typed. */
	check?(text: string): Problem | undefined;
	enter(text: string): ChoiceAction;
};

/** Several items can be chosen with Space; Enter sends all of them. */
export type SeveralAnswers = {
	readonly checked: readonly string[];
	messages(checked: readonly string[]): readonly ConversationMessage[];
};

/** What every screen shows around its own content. */
export type ScreenFrame = Choices & {
	readonly title: string;
	/** `3 of 8`. */
	readonly step?: string;
	/** What is being looked up, in words. */
	readonly waiting?: string;
	/** This screen shows the answers itself, so the receipts are left out. */
	readonly withoutReceipts?: boolean;
};
