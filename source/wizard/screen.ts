// A screen as data: what the app draws and what a row does when Enter is pressed on it. Every screen of the wizard has this shape.
import type {ConversationMessage} from '../conversation/state.ts';
import type {Tone} from './theme.ts';

/** Text is wrapped at spaces; columns are aligned with those of the lines around them and cut. */
export type ScreenLine = {readonly text: string; readonly tone?: Tone; readonly columns?: readonly string[]};

/** What Enter on a row does. */
export type ScreenAction =
	| {readonly do: 'send'; readonly messages: readonly ConversationMessage[]}
	/** `aws sso login` or `aws login`, with the terminal handed over. */
	| {readonly do: 'login'; readonly profile: string; readonly how: 'sso' | 'login'}
	| {readonly do: 'local'; readonly view: LocalView}
	| {readonly do: 'save'; readonly what: 'policy' | 'message'}
	| {readonly do: 'write'}
	/** Back to the conversation from a screen outside it. */
	| {readonly do: 'resume'}
	| {readonly do: 'leave'};

/** Views that only show something and go back. */
export type LocalView = 'diff' | 'details';

export type ScreenRow = {
	readonly id: string;
	readonly columns: readonly string[];
	readonly act: ScreenAction;
	/** Why it cannot be taken. */
	readonly off?: string;
	/** On screens where several can be picked. */
	readonly pick?: string;
	/** What is said to the session when the cursor rests here. */
	readonly highlight?: string;
};

export type Screen = {
	/** Another id is another screen: keys pressed before it was drawn are not for it. */
	readonly id: string;
	readonly step?: string;
	readonly title: string;
	readonly lines: readonly ScreenLine[];
	readonly rows: readonly ScreenRow[];
	/** The row under the cursor at first. */
	readonly start?: string;
	readonly filter?: boolean;
	/** What may be typed besides a filter, and what then happens; may throw a Problem. */
	readonly typed?: {readonly what: string; take(text: string): readonly ConversationMessage[]};
	/** Several rows can be picked with space; Enter hands over what is picked. */
	readonly many?: {readonly picked: readonly string[]; take(picked: readonly string[]): readonly ConversationMessage[]};
	/** Something is being looked up; Enter is ignored while there is no row to take. */
	readonly waits?: string;
	/** Lines that scroll instead of a menu. */
	readonly scroll?: readonly ScreenLine[];
	readonly back?: readonly ConversationMessage[];
	/** It says itself what was answered, so the receipts make room. */
	readonly alone?: boolean;
	/** The last screen: it takes no key and stays. */
	readonly final?: boolean;
};
