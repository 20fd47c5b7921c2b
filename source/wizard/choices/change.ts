// "Change an answer": every question with its answer; Enter opens one.
import type {ActiveQuestion, ConversationView, PageQuestions} from '../../conversation/conversation.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom} from './navigation.ts';

export type ChangeScreen = ScreenFrame & {readonly kind: 'change'};

export function changeScreen(state: ConversationState, view: ConversationView): ChangeScreen {
	const current: readonly PageQuestions[] = view.page ? [{page: view.page, asked: view.asked}] : [];
	const pages = [...view.before, ...current];
	return {
		kind: 'change',
		id: 'change',
		title: 'Which answer should change?',
		items: pages.filter(({page}) => !page.always).flatMap(({asked}) => asked.map((active) => itemOf(active, view))),
		filter: true,
		withoutReceipts: true,
		...(state.listed ? {start: state.listed} : {}),
		...backFrom(state),
	};
}

function itemOf({question, given, suggestion}: ActiveQuestion, {context}: ConversationView): ChoiceItem {
	const answerOrSuggestion = given ?? suggestion;
	const none = question.optional ? '–' : 'to be chosen';
	return {
		id: question.id,
		cells: [question.name, answerOrSuggestion ? question.show(answerOrSuggestion.value as never, context) : none],
		action: {do: 'send', messages: [{type: 'open', id: question.id}]},
	};
}
