// The conversation: the current question is the first one that applies and is not validly answered. Everything else follows.
import type {Problem} from '../problem.ts';
import type {Answers, GivenAnswers} from './answers.ts';
import {type Page, pages} from './pages.ts';
import type {Query, QueryState} from './query.ts';
import type {Option, Question, QuestionContext} from './question.ts';
import {type ActiveQuestion, questionState} from './question-state.ts';
import {proving} from './questions/access.ts';
import {questionOf} from './questions/index.ts';
import type {ConversationState} from './state.ts';

export type {ActiveQuestion} from './question-state.ts';

/** The question on the screen, with all that it offers. */
export type Front = {
	readonly question: Question<never>;
	readonly options: readonly Option<unknown>[];
	/** More options are loading: what is being done. */
	readonly waits?: string;
	/** Why it cannot be asked at all right now. */
	readonly blocked?: Problem;
};

/** Everything that follows from a state; worked out anew after each message, so that it can never disagree with it. */
export type ConversationView = {
	/** The current page: the first with a question that is not validly answered. Undefined when everything is answered. */
	readonly page: Page | undefined;
	/** The questions of the current page. */
	readonly asked: readonly ActiveQuestion[];
	/** The pages before the current one. */
	readonly before: readonly {readonly page: Page; readonly asked: readonly ActiveQuestion[]}[];
	/** The valid answers so far. */
	readonly answers: Partial<Answers>;
	/** The same answers with where each comes from. */
	readonly given: GivenAnswers;
	/** What the next question may look at. */
	readonly context: QuestionContext;
	/** The question on the screen: one that was opened, or the first of the page. Undefined where the page is shown as a group. */
	readonly front: Front | undefined;
	/** By key: what must be looked up to show this, and what nobody needs any more is not in it. */
	readonly wanted: ReadonlyMap<string, Query<unknown>>;
	/** Required questions without an answer or a suggestion, on this page and as far as the later ones can be told. */
	readonly missing: readonly ActiveQuestion[];
};

/** Goes through the pages from the start and stops at the first that still has something to ask. */
export function viewOf(state: ConversationState): ConversationView {
	const {answers, given, wanted, context} = emptyContext(state);
	const before: {page: Page; asked: ActiveQuestion[]}[] = [];
	const missing: ActiveQuestion[] = [];
	let current: {page: Page; asked: ActiveQuestion[]} | undefined;

	for (const page of pages) {
		if (current && !isWorkedOutAhead(page, current.page, context)) break;
		const asked: ActiveQuestion[] = [];
		for (const question of page.asks.map(questionOf)) {
			if (question.applies && !question.applies(context)) continue;
			const one = questionState(question, page, asked, state, context);
			asked.push(one);
			if (one.settled && one.given) {
				Object.assign(answers, {[question.id]: one.given.value});
				Object.assign(given, {[question.id]: one.given});
			} else if (!one.given && !one.waiting && !question.optional) missing.push(one);
		}
		if (!current && asked.every(({settled}) => settled)) before.push({page, asked});
		else current ??= {page, asked};
	}

	const opened = state.open && state.open !== 'change' ? questionOf(state.open) : undefined;
	const front = opened ?? (current && !current.page.group ? current.asked[0]?.question : undefined);
	return {
		front: front && {...availability(front, context), question: front, options: front.options(context)},
		page: current?.page,
		asked: current?.asked.map((one) => ({...one, ...availability(one.question, context)})) ?? [],
		before,
		answers,
		given,
		context,
		wanted,
		missing,
	};
}

/**
 * The context that questions are asked in. Its `answers` grow while the pages are gone through, so each question sees those
 * before it; `wanted` collects every query that a question looks at.
 */
function emptyContext({start, base, highlight, round, facts}: ConversationState) {
	const answers: Partial<Answers> = {};
	const given: GivenAnswers = {};
	const wanted = new Map<string, Query<unknown>>();
	const peek = <Value>({key}: Query<Value>) => (facts[key] ?? {state: 'loading'}) as QueryState<Value>;
	const look = <Value>(query: Query<Value>) => {
		wanted.set(query.key, query as Query<unknown>);
		return peek(query);
	};
	const context: QuestionContext = {answers, given, start, base, look, peek, highlight, round};
	return {answers, given, wanted, context};
}

/**
 * Pages after the current one matter to a run with `--yes` alone: it names all models that are missing at once, and reads the
 * files while the calls that prove access are under way.
 */
function isWorkedOutAhead(page: Page, current: Page, context: QuestionContext): boolean {
	if (!context.start.options.yes) return false;
	if (current.id === 'access') return proving(context);
	return [current, page].every(({id}) => id === 'model' || id === 'tiers');
}

function availability(question: Question<never>, context: QuestionContext): Pick<ActiveQuestion, 'waits' | 'blocked'> {
	const waits = question.waits?.(context);
	const blocked = question.blocked?.(context);
	return {...(waits ? {waits} : {}), ...(blocked ? {blocked} : {})};
}
