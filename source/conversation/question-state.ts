// How one question stands: its answer, its suggestion, and whether that settles it.
import type {Problem} from '../problem.ts';
import type {AnswerWithSource} from './answers.ts';
import type {Page} from './pages.ts';
import type {Question, QuestionContext} from './question.ts';
import type {ConversationState} from './state.ts';

export type QuestionState = {
	readonly question: Question<never>;
	/** The answer: a flag, what the person chose, or a suggestion that counts as accepted. */
	readonly answer?: AnswerWithSource<unknown>;
	/** What Enter would take. */
	readonly suggestion?: AnswerWithSource<unknown>;
	/** Why the answer is not valid. */
	readonly problem?: Problem;
	/** Whether the answer is valid is still being looked up. */
	readonly checking?: boolean;
	/** More options are loading: what is being done. For the questions of the current page only. */
	readonly loadingText?: string;
	/** Why it cannot be asked at all right now. For the questions of the current page only. */
	readonly blockedBy?: Problem;
	/** Nothing is left to ask: it is validly answered, or optional and left out. */
	readonly settled: boolean;
};

/** `earlier`: the questions before it on the same page. */
export function questionState(
	question: Question<never>,
	page: Page,
	earlier: readonly QuestionState[],
	state: ConversationState,
	context: QuestionContext,
): QuestionState {
	const ownAnswer: AnswerWithSource<unknown> | undefined = state.answers[question.id];
	if (isNone(question, ownAnswer)) return {question, settled: isPageAccepted(page, earlier, state)};

	const suggested = question.suggest(context) as AnswerWithSource<unknown> | undefined;
	const suggestion = isNone(question, suggested) ? undefined : suggested;
	const isAccepted = suggestion && isSuggestionAccepted(question, suggestion, page, earlier, state);
	const answer = ownAnswer ?? (isAccepted ? suggestion : undefined);
	const open = {question, ...(suggestion ? {suggestion} : {}), settled: false};
	if (!answer) return {...open, settled: Boolean(question.optional) && isPageAccepted(page, earlier, state)};

	const verdict = question.check(answer.value as never, context);
	if (verdict === undefined) return {...open, answer, settled: true};
	if (verdict === 'wait') return {...open, answer, checking: true};
	if (verdict === 'stale') return open;
	// A suggestion that turns out to be invalid is no mistake of the person: the question is simply asked.
	if (!ownAnswer && !state.initial.options.yes && !page.always) return open;
	return {...open, answer, problem: verdict};
}

/** "None" was chosen for an optional question: it is answered, but no variable is written for it. */
const isNone = ({optional}: Question<never>, answer: AnswerWithSource<unknown> | undefined) =>
	Boolean(optional) && answer?.value === '';

/** Whether the suggestion counts as the answer although the person did not choose it. */
function isSuggestionAccepted(
	question: Question<never>,
	suggestion: AnswerWithSource<unknown>,
	page: Page,
	earlier: readonly QuestionState[],
	state: ConversationState,
): boolean {
	if (state.open === question.id) return false;
	if (state.initial.options.yes) return true;
	if (page.group ? state.history.includes(page.id) : earlier[0]?.settled) return true;
	if (!state.acceptUnchanged || page.always) return false;
	// A model that was only ever suggested, such as the nearest one in a new region, is shown before it is accepted.
	return !question.pins || suggestion.wasAnswer || ['set now', 'counterpart'].includes(suggestion.from);
}

/** The person accepted the page as a whole, or answered its first question. */
function isPageAccepted(page: Page, earlier: readonly QuestionState[], state: ConversationState): boolean {
	if (page.group) return state.history.includes(page.id) || state.acceptUnchanged;
	return Boolean(earlier[0]?.settled);
}
