// Several small questions on one screen, each with its suggestion filled in: Enter takes them all, a row opens one.

import {sourceText} from '../../conversation/answer-source.ts';
import type {ActiveQuestion, ConversationView} from '../../conversation/conversation.ts';
import type {Page} from '../../conversation/pages.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {Screen, ScreenRow} from '../screen.ts';
import {back, step} from './shared.ts';

export function groupScreen(state: ConversationState, seen: ConversationView, page: Page): Screen {
	const rows = seen.asked.map((asked): ScreenRow => {
		const {question} = asked;
		return {
			id: question.id,
			columns: [question.name, ...cells(asked, seen)],
			act: {do: 'send', messages: [{type: 'open', id: question.id}]},
		};
	});
	const waiting = seen.asked.map(({waits}) => waits).find((text) => text);
	const lacking = seen.asked.filter((one) => !one.question.optional && !one.given && !one.suggestion);
	const invalid = seen.asked.find(({problem}) => problem);
	const take: ScreenRow = {
		id: 'take',
		columns: ['Take these'],
		act: {do: 'send', messages: [{type: 'take', page: page.id}]},
	};
	const open = lacking[0] ?? invalid;
	const able = !open && !(waiting && lacking.length > 0);
	return {
		id: `group ${page.id}`,
		...step(page, false),
		title: page.title,
		lines: notes(state, seen),
		rows: able ? [take, ...rows] : waiting && lacking.length > 0 ? [] : rows,
		start: able ? 'take' : (open?.question.id ?? 'take'),
		...(waiting ? {waits: waiting} : {}),
		...back(state),
	};
}

function cells({question, given, suggestion, problem}: ActiveQuestion, seen: ConversationView): string[] {
	const one = given ?? suggestion;
	if (!one) return [question.optional ? '–' : 'to be chosen', ''];
	const shown = question.show(one.value as never, seen.context);
	if (problem) return [shown, `✘ ${problem.title}`];
	return [shown, one.from === 'default' ? '' : sourceText(one)];
}

function notes({keep}: ConversationState, seen: ConversationView) {
	const open = seen.asked.filter(({question, given, suggestion}) => !given && !suggestion && !question.optional);
	// With everything else kept, what is only suggested is what had no counterpart.
	const nearest = seen.asked.filter((one) => keep && one.question.pins && !one.given && one.suggestion);
	const names = (asked: readonly ActiveQuestion[]) => asked.map(({question}) => question.name).join(', ');
	return [
		...(open.length > 0 ? [`Nothing could be suggested for ${names(open)}: please choose.`] : []),
		...(nearest.length > 0 ? [`No counterpart here for ${names(nearest)}: the nearest is suggested.`] : []),
		...seen.asked.flatMap(({question, problem}) => (problem ? [`${question.name}: ${problem.title}`] : [])),
	].map((text) => ({text, tone: 'warn' as const}));
}
