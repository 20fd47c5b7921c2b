// "Change an answer": every question with what it is answered with, from which any can be opened.
import type {ConversationView} from '../../conversation/conversation.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {Screen, ScreenRow} from '../screen.ts';
import {back} from './shared.ts';

export function changeScreen(state: ConversationState, seen: ConversationView): Screen {
	const pages = [...seen.before, ...(seen.page ? [{page: seen.page, asked: seen.asked}] : [])];
	const rows = pages
		.filter(({page}) => !page.always)
		.flatMap(({asked}) => asked)
		.map(({question, given, suggestion}): ScreenRow => {
			const one = given ?? suggestion;
			const value = one ? question.show(one.value as never, seen.context) : question.optional ? '–' : 'to be chosen';
			return {
				id: question.id,
				columns: [question.name, value],
				act: {do: 'send', messages: [{type: 'open', id: question.id}]},
			};
		});
	return {
		id: 'change',
		title: 'Which answer should change?',
		lines: [],
		rows,
		filter: true,
		alone: true,
		...(state.listed ? {start: state.listed} : {}),
		...back(state),
	};
}
