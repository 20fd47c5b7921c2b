// What the conversation remembers: answers and facts, nothing that can be derived from them.
import type {Answers, GivenAnswers, Id} from './answers.ts';
import type {InitialState} from './initial-state.ts';
import type {PageId} from './pages.ts';
import type {QueryState} from './query.ts';
import type {SuggestionBase} from './question.ts';

export type ConversationState = {
	readonly start: InitialState;
	/** Flags and the person's own answers. */
	readonly given: GivenAnswers;
	/** What suggestions start from. */
	readonly base: SuggestionBase | undefined;
	/** Accept what `base` suggests without asking, as long as it is valid: a re-run, or the rest after a region switch. */
	readonly keep: boolean;
	/** A re-run begins with a choice of what to do. */
	readonly begun: boolean;
	/** Pages the person has answered, oldest first: what `back` goes back along. */
	readonly trail: readonly PageId[];
	/** A question opened out of turn, or the list of all of them. */
	readonly open: Id | 'change' | undefined;
	/** It was opened from this row of the list of all of them, so back leads there. */
	readonly listed: Id | undefined;
	readonly facts: Readonly<Record<string, QueryState<unknown>>>;
	readonly highlight: string | undefined;
	/** Raised by "check again", so that proofs and files are looked at afresh. */
	readonly round: number;
};

export type ConversationMessage =
	| {readonly type: 'begin'; readonly how: 'keep' | 'switch' | 'change'}
	| {readonly type: 'answer'; readonly id: Id; readonly value: Answers[Id]}
	| {readonly type: 'take'; readonly page: PageId}
	| {readonly type: 'open'; readonly id: Id | 'change'}
	| {readonly type: 'forget'; readonly id: Id}
	| {readonly type: 'back'}
	| {readonly type: 'highlight'; readonly value: string | undefined}
	/** Facts whose key begins so are looked up again. */
	| {readonly type: 'again'; readonly prefixes: readonly string[]}
	/** The first call of a model may subscribe the account. */
	| {readonly type: 'subscribe'}
	| {readonly type: 'restart'; readonly start: InitialState}
	| {readonly type: 'fact'; readonly key: string; readonly loaded: QueryState<unknown>};

export function firstState(
	start: InitialState,
	flags: GivenAnswers,
	base: SuggestionBase | undefined,
): ConversationState {
	const answered = Object.keys(flags).length > 0;
	return {
		start,
		given: flags,
		base,
		keep: start.options.yes || (base?.from === 'set now' && answered),
		begun: start.options.yes || answered || base?.from !== 'set now',
		trail: [],
		open: undefined,
		listed: undefined,
		facts: {},
		highlight: undefined,
		round: 0,
	};
}
