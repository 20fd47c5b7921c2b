// The conversation: the current question is the first one that applies and is not validly answered. Everything else follows.
import type {Problem} from '../problem.ts';
import type {Answers, AnswersWithSource} from './answers.ts';
import {type Page, pages} from './pages.ts';
import type {Query, QueryState} from './query.ts';
import type {Option, Question, QuestionContext} from './question.ts';
import {type QuestionState, questionState} from './question-state.ts';
import {hasFirstVerdict} from './questions/access.ts';
import {questionOf} from './questions/index.ts';
import type {ConversationState} from './state.ts';

/** The question on the screen, with all that it offers. */
export type ActiveQuestion = {
	readonly question: Question<never>;
	readonly options: readonly Option<unknown>[];
	/** More options are loading: what is being done. */
	readonly loadingText?: string;
	/** Why it cannot be asked at all right now. */
	readonly blockedBy?: Problem;
};

/** A page with those of its questions that apply. */
export type PageQuestions = {readonly page: Page; readonly questions: readonly QuestionState[]};

/** Everything that follows from a state; worked out anew after each message, so that it can never disagree with it. */
export type ConversationView = {
	/** The current page: the first with a question that is not validly answered. Undefined when everything is answered. */
	readonly page: Page | undefined;
	/** The questions of the current page. */
	readonly questions: readonly QuestionState[];
	/** The pages before the current one. */
	readonly answeredPages: readonly PageQuestions[];
	/** The valid answers so far. */
	readonly answers: Partial<Answers>;
	/** The same answers with where each comes from. */
	readonly answersWithSource: AnswersWithSource;
	/** What the next question may look at. */
	readonly context: QuestionContext;
	/** The question on the screen: one that was opened, or the first of the page. Undefined where the page is shown as a group. */
	readonly active: ActiveQuestion | undefined;
	/** By key: what must be looked up to show this, and what nobody needs any more is not in it. */
	readonly activeQueries: ReadonlyMap<string, Query<unknown>>;
	/** Required questions without an answer or a suggestion, on this page and as far as the later ones can be told. */
	readonly missing: readonly QuestionState[];
};

/** Goes through the pages from the start and stops at the first that still has something to ask. */
export function viewOf(state: ConversationState): ConversationView {
	const {answers, answersWithSource, activeQueries, context} = emptyContext(state);
	const answeredPages: PageQuestions[] = [];
	const missing: QuestionState[] = [];
	let current: PageQuestions | undefined;

	for (const page of pages) {
		if (current && !isWorkedOutAhead(page, current.page, context)) break;
		const questions: QuestionState[] = [];
		for (const question of page.asks.map(questionOf)) {
			if (question.applies && !question.applies(context)) continue;
			const one = questionState(question, page, questions, state, context);
			questions.push(one);
			if (one.settled && one.answer) {
				Object.assign(answers, {[question.id]: one.answer.value});
				Object.assign(answersWithSource, {[question.id]: one.answer});
			} else if (!one.answer && !one.checking && !question.optional) missing.push(one);
		}
		if (!current && questions.every(({settled}) => settled)) answeredPages.push({page, questions});
		else current ??= {page, questions};
	}

	const opened = state.open && state.open !== 'change' ? questionOf(state.open) : undefined;
	const active = opened ?? (current && !current.page.group ? firstOpen(current.questions) : undefined);
	return {
		active: active && {...availability(active, context), question: active, options: active.options(context)},
		page: current?.page,
		questions: current?.questions.map((one) => ({...one, ...availability(one.question, context)})) ?? [],
		answeredPages,
		answers,
		answersWithSource,
		context,
		// A copy: a screen that is drawn from this view may look at more, which nobody runs for it.
		activeQueries: new Map(activeQueries),
		missing,
	};
}

/**
 * The context that questions are asked in. Its `answers` grow while the pages are gone through, so each question sees those
 * before it; `activeQueries` collects every query that a question looks at.
 */
function emptyContext({initial, previous, highlight, everyRegion, refreshCount, queries}: ConversationState) {
	const answers: Partial<Answers> = {};
	const answersWithSource: AnswersWithSource = {};
	const activeQueries = new Map<string, Query<unknown>>();
	const peek = <Value>({key}: Query<Value>) => (queries[key] ?? {state: 'loading'}) as QueryState<Value>;
	const lookUp = <Value>(query: Query<Value>) => {
		activeQueries.set(query.key, query as Query<unknown>);
		return peek(query);
	};
	const context: QuestionContext = {
		answers,
		answersWithSource,
		initial,
		previous,
		lookUp,
		peek,
		highlight,
		everyRegion,
		refreshCount,
	};
	return {answers, answersWithSource, activeQueries, context};
}

/**
 * Pages after the current one matter to a run with `--yes` alone: it names all models that are missing at once, and reads the
 * files while the calls that prove access are under way.
 */
function isWorkedOutAhead(page: Page, current: Page, context: QuestionContext): boolean {
	if (!context.initial.options.yes) return false;
	if (current.id === 'access') return hasFirstVerdict(context);
	return [current, page].every(({id}) => id === 'model' || id === 'tiers');
}

/** The first question of a page is asked; another one only where what was answered for it earlier cannot stay. */
const firstOpen = (questions: readonly QuestionState[]) =>
	(questions[0]?.settled ? questions.find(({settled}) => !settled) : questions[0])?.question;

function availability(
	question: Question<never>,
	context: QuestionContext,
): Pick<QuestionState, 'loadingText' | 'blockedBy'> {
	const loadingText = question.loadingText?.(context);
	const blockedBy = question.blockedBy?.(context);
	return {...(loadingText ? {loadingText} : {}), ...(blockedBy ? {blockedBy} : {})};
}
