// Several small questions on one screen, each with its suggestion filled in: Enter uses them all, a row opens one.
import {sourceText} from '../../conversation/answer-source.ts';
import type {AnswerWithSource} from '../../conversation/answers.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import {explanationOf} from '../../conversation/explanations.ts';
import type {Page} from '../../conversation/pages.ts';
import type {QuestionState} from '../../conversation/question-state.ts';
import type {ConversationState} from '../../conversation/state.ts';
import {cachingItems} from './caching-proof/screens.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, stepOf} from './navigation.ts';

export type GroupScreen = ScreenFrame & {
	readonly kind: 'group';
	readonly help?: string;
	/** What must be chosen by hand, or cannot stay as it is. */
	readonly warnings: readonly string[];
};

export function groupScreen(state: ConversationState, view: ConversationView, page: Page): GroupScreen {
	const waiting = view.questions.map(({loadingText}) => loadingText).find((text) => text);
	const unanswered = view.questions.filter(isUnanswered);
	const obstacle = unanswered[0] ?? view.questions.find(({problem}) => problem);
	const rows = view.questions.map((active) => itemOf(active, view));
	const accept: ChoiceItem = {
		id: 'take',
		cells: ['Use these'],
		action: {do: 'send', messages: [{type: 'acceptPage', page: page.id}]},
	};
	// While suggestions may still arrive for what is unanswered, nothing can be chosen yet.
	const early = waiting !== undefined && unanswered.length > 0;
	return {
		kind: 'group',
		id: `group ${page.id}`,
		...stepOf(page, false),
		title: page.title,
		...explanationFor(page),
		...(page.help ? {help: page.help} : {}),
		warnings: warnings(state, view, unanswered),
		items: early ? [] : obstacle ? rows : [accept, ...rows, ...(page.id === 'caching' ? cachingItems(view) : [])],
		start: rows.find(({id}) => id === state.returnTo)?.id ?? obstacle?.question.id ?? accept.id,
		...(waiting ? {waiting} : {}),
		...backFrom(state),
	};
}

const explanationFor = ({asks: [first]}: Page) => (first ? {explanation: explanationOf(first)} : {});

const isUnanswered = ({question, answer, suggestion}: QuestionState) => !question.optional && !answer && !suggestion;

function itemOf(active: QuestionState, view: ConversationView): ChoiceItem {
	const {question} = active;
	return {
		id: question.id,
		cells: [question.name, ...answerCells(active, view)],
		detail: question.help?.(view.context) ?? question.title,
		action: {do: 'send', messages: [{type: 'open', id: question.id}]},
	};
}

function answerCells({question, answer, suggestion, problem}: QuestionState, {context}: ConversationView): string[] {
	const answerOrSuggestion = answer ?? suggestion;
	if (!answerOrSuggestion) return [question.optional ? (question.none ?? 'none') : 'not chosen yet', ''];
	const value = question.show(answerOrSuggestion.value as never, context);
	if (problem) return [value, `✘ ${problem.title}`];
	return [value, sourceCell(answerOrSuggestion)];
}

/** Of a suggestion the reason alone, which has to fit beside the value: `your newest Opus`. */
function sourceCell(answer: AnswerWithSource<unknown>): string {
	if (answer.from === 'default') return '';
	return answer.from === 'suggested' && answer.why ? answer.why : sourceText(answer);
}

function warnings(
	{acceptUnchanged}: ConversationState,
	{questions}: ConversationView,
	unanswered: readonly QuestionState[],
): string[] {
	// With everything else kept, what is only suggested is what had no counterpart.
	const nearest = questions.filter(
		({question, answer, suggestion}) => acceptUnchanged && question.pins && !answer && suggestion,
	);
	const names = (questions: readonly QuestionState[]) => questions.map(({question}) => question.name).join(', ');
	return [
		...(unanswered.length > 0 ? [`Nothing could be suggested for: ${names(unanswered)}. Please choose.`] : []),
		...(nearest.length > 0
			? [`This region has no exact counterpart for: ${names(nearest)}. The nearest is suggested.`]
			: []),
		...questions.flatMap(({question, problem}) => (problem ? [`${question.name}: ${problem.title}`] : [])),
	];
}
