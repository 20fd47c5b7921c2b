// "Change an answer": every question with its answer; Enter opens one.
import type {ConversationView, PageQuestions} from '../../conversation/conversation.ts';
import type {QuestionState} from '../../conversation/question-state.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom} from './navigation.ts';

export type ChangeScreen = ScreenFrame & {readonly kind: 'change'};

export function changeScreen(state: ConversationState, view: ConversationView): ChangeScreen {
	const current: readonly PageQuestions[] = view.page ? [{page: view.page, questions: view.questions}] : [];
	const pages = [...view.answeredPages, ...current];
	return {
		kind: 'change',
		id: 'change',
		title: 'Which answer do you want to change?',
		items: pages
			.filter(({page}) => !page.always)
			.flatMap(({questions}) => questions.map((active) => itemOf(active, view))),
		filter: true,
		withoutReceipts: true,
		...(state.openedFromList ? {start: state.openedFromList} : {}),
		...backFrom(state),
	};
}

function itemOf({question, answer, suggestion}: QuestionState, {context}: ConversationView): ChoiceItem {
	const answerOrSuggestion = answer ?? suggestion;
	const none = question.optional ? (question.none ?? 'none') : 'not chosen yet';
	return {
		id: question.id,
		cells: [question.name, answerOrSuggestion ? question.show(answerOrSuggestion.value as never, context) : none],
		action: {do: 'send', messages: [{type: 'open', id: question.id}]},
	};
}
