// The conversation, pure: the current question is the first one that applies and is not validly answered. All else follows.
import type {Problem} from '../problem.ts';
import type {Answers, Given, GivenAnswers} from './answers.ts';
import {type Page, pages} from './pages.ts';
import type {Query, QueryState} from './query.ts';
import type {Option, Question, QuestionContext} from './question.ts';
import {proving} from './questions/access.ts';
import {questionOf} from './questions/index.ts';
import type {ConversationState} from './state.ts';

/** One question as it stands now. */
export type ActiveQuestion = {
	readonly question: Question<never>;
	readonly given?: Given<unknown>;
	/** What Enter would take. */
	readonly suggestion?: Given<unknown>;
	readonly problem?: Problem;
	/** Something is still being looked up before the answer can be taken. */
	readonly waiting?: boolean;
	/** What is being done for its options, and why it cannot be asked at all: on the page in turn only. */
	readonly waits?: string;
	readonly blocked?: Problem;
	readonly settled: boolean;
};

/** A question with all that it offers; looked up with the view, since what it looks up is wanted too. */
export type Front = {
	readonly question: Question<never>;
	readonly options: readonly Option<unknown>[];
	readonly waits?: string;
	readonly blocked?: Problem;
};

export type ConversationView = {
	/** The page in turn; undefined when everything is answered. */
	readonly page: Page | undefined;
	readonly asked: readonly ActiveQuestion[];
	/** The pages before it, with their answers. */
	readonly before: readonly {readonly page: Page; readonly asked: readonly ActiveQuestion[]}[];
	/** Valid answers so far. */
	readonly answers: Partial<Answers>;
	/** The same with where each comes from. */
	readonly given: GivenAnswers;
	/** As a question sees it that is asked next. */
	readonly context: QuestionContext;
	/** The question in front of the person: opened by hand, or the one that leads the page; a group as a whole has none. */
	readonly front: Front | undefined;
	readonly wanted: ReadonlyMap<string, Query<unknown>>;
	/** Required answers that nothing gives, on this page and all that can be told of the later ones. */
	readonly missing: readonly ActiveQuestion[];
};

const pinPages: readonly string[] = ['model', 'tiers'];

export function view(state: ConversationState): ConversationView {
	const wanted = new Map<string, Query<unknown>>();
	const peek = <Value>(fact: Query<Value>): QueryState<Value> =>
		(state.facts[fact.key] ?? {state: 'loading'}) as QueryState<Value>;
	const look = <Value>(fact: Query<Value>): QueryState<Value> => {
		wanted.set(fact.key, fact as Query<unknown>);
		return peek(fact);
	};
	const answers: Partial<Answers> = {};
	const given: Record<string, Given<unknown>> = {};
	const {start, base, highlight, round} = state;
	const context = (): QuestionContext => ({
		answers,
		given: given as GivenAnswers,
		start,
		base,
		look,
		peek,
		highlight,
		round,
	});
	const before: {page: Page; asked: ActiveQuestion[]}[] = [];
	const missing: ActiveQuestion[] = [];
	let current: {page: Page; asked: ActiveQuestion[]} | undefined;

	for (const page of pages) {
		if (current && !(start.options.yes && seenBehind(current.page, page, context()))) break;
		const asked: ActiveQuestion[] = [];
		for (const id of page.asks) {
			const question = questionOf(id);
			if (question.applies && !question.applies(context())) continue;
			const one = ask(state, page, question, context(), asked);
			asked.push(one);
			if (one.settled && one.given) {
				Object.assign(answers, {[id]: one.given.value});
				given[id] = one.given;
			} else if (!one.given && !one.waiting && !question.optional) missing.push(one);
		}
		if (!current && asked.every(({settled}) => settled)) before.push({page, asked});
		else current ??= {page, asked};
	}
	const opened = state.open && state.open !== 'change' ? questionOf(state.open) : undefined;
	const front = opened ?? (current && !current.page.group ? current.asked[0]?.question : undefined);
	return {
		front: front && {...standing(front, context()), question: front, options: front.options(context())},
		page: current?.page,
		asked: current?.asked.map((one) => ({...one, ...standing(one.question, context())})) ?? [],
		before,
		answers,
		given: given as GivenAnswers,
		context: context(),
		wanted,
		missing,
	};
}

/** A run without questions names all pins that are missing, and reads its files once the calls that prove access are under way. */
function seenBehind({id}: Page, later: Page, context: QuestionContext): boolean {
	if (id === 'access') return proving(context);
	return pinPages.includes(id) && pinPages.includes(later.id);
}

function standing(question: Question<never>, context: QuestionContext): {waits?: string; blocked?: Problem} {
	const waits = question.waits?.(context);
	const blocked = question.blocked?.(context);
	return {...(waits ? {waits} : {}), ...(blocked ? {blocked} : {})};
}

function ask(
	state: ConversationState,
	page: Page,
	question: Question<never>,
	context: QuestionContext,
	soFar: readonly ActiveQuestion[],
): ActiveQuestion {
	const answer = (state.given as Record<string, Given<unknown>>)[question.id];
	if (isNone(question, answer)) return {question, settled: accepted(state, page, soFar)};
	const suggested = question.suggest(context) as Given<unknown> | undefined;
	const suggestion = isNone(question, suggested) ? undefined : suggested;
	const given = answer ?? (taken(state, page, question, soFar, suggestion) ? suggestion : undefined);
	const base = {question, ...(suggestion ? {suggestion} : {})};
	if (!given) return {...base, settled: Boolean(question.optional) && accepted(state, page, soFar)};
	const verdict = question.check(given.value as never, context);
	if (verdict === 'wait') return {...base, given, waiting: true, settled: false};
	if (verdict === 'stale') return {...base, settled: false};
	// A suggestion that turns out invalid is asked, not complained about.
	if (verdict && !answer && !state.start.options.yes && !page.always) return {...base, settled: false};
	return verdict ? {...base, given, problem: verdict, settled: false} : {...base, given, settled: true};
}

/** Chosen to have none: an answer like any other, that nothing is written for. */
const isNone = ({optional}: Question<never>, one: Given<unknown> | undefined) => Boolean(optional) && one?.value === '';

/** Whether a suggestion counts as the answer without the person choosing it by hand. */
function taken(
	state: ConversationState,
	page: Page,
	question: Question<never>,
	soFar: readonly ActiveQuestion[],
	suggestion: Given<unknown> | undefined,
): boolean {
	if (!suggestion || state.open === question.id) return false;
	if (state.start.options.yes) return true;
	if (page.group ? state.trail.includes(page.id) : soFar[0]?.settled) return true;
	if (!state.keep || page.always) return false;
	// What nobody chose, though it is the nearest, is shown first.
	return !question.pins || ['set now', 'counterpart', 'you'].includes(suggestion.from);
}

/** The page was taken as a whole, or its leading question was answered. */
function accepted(state: ConversationState, page: Page, soFar: readonly ActiveQuestion[]): boolean {
	if (page.group) return state.trail.includes(page.id) || state.keep;
	return Boolean(soFar[0]?.settled);
}
