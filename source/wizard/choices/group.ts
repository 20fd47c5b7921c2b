// Several small questions on one screen, each with its suggestion filled in: Enter uses them all, a row opens one.
import {sourceText} from '../../conversation/answer-source.ts';
import type {ActiveQuestion, ConversationView} from '../../conversation/conversation.ts';
import type {Page} from '../../conversation/pages.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, stepOf} from './navigation.ts';

export type GroupScreen = ScreenFrame & {
	readonly kind: 'group';
	/** What must be chosen by hand, or cannot stay as it is. */
	readonly warnings: readonly string[];
};

export function groupScreen(state: ConversationState, view: ConversationView, page: Page): GroupScreen {
	const waiting = view.asked.map(({waits}) => waits).find((text) => text);
	const unanswered = view.asked.filter(isUnanswered);
	const obstacle = unanswered[0] ?? view.asked.find(({problem}) => problem);
	const rows = view.asked.map((active) => itemOf(active, view));
	const accept: ChoiceItem = {
		id: 'take',
		cells: ['Use these'],
		action: {do: 'send', messages: [{type: 'take', page: page.id}]},
	};
	// While suggestions may still arrive for what is unanswered, nothing can be chosen yet.
	const early = waiting !== undefined && unanswered.length > 0;
	return {
		kind: 'group',
		id: `group ${page.id}`,
		...stepOf(page, false),
		title: page.title,
		warnings: warnings(state, view, unanswered),
		items: early ? [] : obstacle ? rows : [accept, ...rows],
		start: obstacle?.question.id ?? accept.id,
		...(waiting ? {waiting} : {}),
		...backFrom(state),
	};
}

const isUnanswered = ({question, given, suggestion}: ActiveQuestion) => !question.optional && !given && !suggestion;

function itemOf(active: ActiveQuestion, view: ConversationView): ChoiceItem {
	const {question} = active;
	return {
		id: question.id,
		cells: [question.name, ...answerCells(active, view)],
		action: {do: 'send', messages: [{type: 'open', id: question.id}]},
	};
}

function answerCells({question, given, suggestion, problem}: ActiveQuestion, {context}: ConversationView): string[] {
	const answerOrSuggestion = given ?? suggestion;
	if (!answerOrSuggestion) return [question.optional ? '–' : 'to be chosen', ''];
	const value = question.show(answerOrSuggestion.value as never, context);
	if (problem) return [value, `✘ ${problem.title}`];
	return [value, answerOrSuggestion.from === 'default' ? '' : sourceText(answerOrSuggestion)];
}

function warnings(
	{keep}: ConversationState,
	{asked}: ConversationView,
	unanswered: readonly ActiveQuestion[],
): string[] {
	// With everything else kept, what is only suggested is what had no counterpart.
	const nearest = asked.filter(({question, given, suggestion}) => keep && question.pins && !given && suggestion);
	const names = (questions: readonly ActiveQuestion[]) => questions.map(({question}) => question.name).join(', ');
	return [
		...(unanswered.length > 0 ? [`Nothing could be suggested for ${names(unanswered)}: please choose.`] : []),
		...(nearest.length > 0 ? [`No counterpart here for ${names(nearest)}: the nearest is suggested.`] : []),
		...asked.flatMap(({question, problem}) => (problem ? [`${question.name}: ${problem.title}`] : [])),
	];
}
