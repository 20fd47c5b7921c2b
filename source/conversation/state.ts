// What is stored of the conversation: the answers and what was looked up. Whatever follows from these is in ConversationView.
import type {Answers, AnswersWithSource, Id} from './answers.ts';
import type {InitialState} from './initial-state.ts';
import type {PageId} from './pages.ts';
import type {QueryState} from './query.ts';
import type {PreviousAnswers} from './question.ts';

export type ConversationState = {
	readonly initial: InitialState;
	/** Flags and the person's own answers, valid or not. Accepted suggestions are not in here. */
	readonly answers: AnswersWithSource;
	/** Earlier answers that suggestions start from. */
	readonly previous: PreviousAnswers | undefined;
	/** Earlier answers that are still valid need not be asked again: a re-run, or the rest after a region switch. */
	readonly acceptUnchanged: boolean;
	/** False while a re-run asks what to do: check and keep, switch the region, or change an answer. */
	readonly started: boolean;
	/** Pages that the person has answered, the oldest first: "back" takes the last one away. */
	readonly history: readonly PageId[];
	/** A question that was opened out of turn, or the list of all answers (`change`). */
	readonly open: Id | 'change' | undefined;
	/** The question that was opened from the list of all answers: "back" leads to its row there. */
	readonly openedFromList: Id | undefined;
	/** A question of a group that was left with "back": the cursor returns to its row. */
	readonly returnTo: Id | undefined;
	/** By the key of a query: what is known of it. */
	readonly queries: Readonly<Record<string, QueryState<unknown>>>;
	/** The value of the highlighted option, where that decides what is looked up. */
	readonly highlight: string | undefined;
	/** A person wants to know what every region offers. */
	readonly everyRegion: boolean;
	/** How often "check again" was chosen. Part of the keys of queries that must then run again. */
	readonly refreshCount: number;
};

export type ConversationMessage =
	/** What a re-run is for: check and keep, switch the region, or change an answer. */
	| {readonly type: 'start'; readonly how: 'keep' | 'switch' | 'change'}
	| {readonly type: 'answer'; readonly id: Id; readonly value: Answers[Id]}
	/** Answers a question whose answer is part of the calls that prove access, before its turn: as if a flag had said it, so that they are made anew. */
	| {
			readonly type: 'answerAhead';
			readonly id: 'caching' | 'cacheTtl';
			readonly flag: string;
			readonly value: Answers[Id];
	  }
	/** Accepts all suggestions of a page. */
	| {readonly type: 'acceptPage'; readonly page: PageId}
	| {readonly type: 'open'; readonly id: Id | 'change'}
	/** Clears an answer and asks again. */
	| {readonly type: 'clearAnswer'; readonly id: Id}
	| {readonly type: 'back'}
	| {readonly type: 'highlight'; readonly value: string | undefined}
	| {readonly type: 'askEveryRegion'}
	/** Runs failed queries again, and all whose key starts with one of the prefixes. */
	| {readonly type: 'refresh'; readonly prefixes: readonly string[]}
	/** From now on models are called although the first call of one may subscribe the account to it. */
	| {readonly type: 'subscribe'}
	/** From now on models are called also where only the project's own settings name the host. */
	| {readonly type: 'trustProject'}
	/** This machine has changed, as after a sign-in in the browser: everything is looked up again. */
	| {readonly type: 'reload'; readonly initial: InitialState}
	/** What is known of a query has changed. */
	| {readonly type: 'query'; readonly key: string; readonly state: QueryState<unknown>};

export function firstState(
	initial: InitialState,
	flags: AnswersWithSource,
	previous: PreviousAnswers | undefined,
): ConversationState {
	const hasFlags = Object.keys(flags).length > 0;
	const isRerun = previous?.from === 'set now';
	return {
		initial,
		answers: flags,
		previous,
		acceptUnchanged: initial.options.yes || (isRerun && hasFlags),
		started: initial.options.yes || hasFlags || !isRerun,
		history: [],
		open: undefined,
		openedFromList: undefined,
		returnTo: undefined,
		queries: {},
		highlight: undefined,
		everyRegion: false,
		refreshCount: 0,
	};
}
