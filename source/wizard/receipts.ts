// What is answered collapses to one line and stays visible, so that the end of a run reads like a receipt.
import type {Given} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import {briefly, type Question} from '../conversation/question.ts';

export type AnswerReceipt = {readonly name: string; readonly value: string};

export function receiptsOf(seen: ConversationView): AnswerReceipt[] {
	return seen.before
		.filter(({page}) => page.id !== 'review')
		.map(({page, asked}) => {
			const shown = asked.flatMap(({question, given}) => {
				if (!given) return [];
				const value = question.show(given.value as never, seen.context);
				const brief = question.pins ? briefly(question, given.value, seen.context) : value;
				return [{name: question.name, value, brief, telling: !isUsual(question, given, seen)}];
			});
			const [first] = shown;
			if (!page.group) return {name: first?.name ?? page.id, value: first?.value ?? ''};
			const told = shown.filter(({telling}, at) => at === 0 || telling);
			const values = new Set(told.map(({brief}) => brief));
			return {name: groupNames[page.id] ?? page.id, value: [...values].join(', ')};
		});
}

/** What would be so without anybody's word is not worth a word. */
function isUsual(question: Question<never>, given: Given<unknown>, {context}: ConversationView): boolean {
	if (given.from === 'default') return true;
	const {start, peek} = context;
	const nobody = {...context, base: undefined, start: {...start, memory: {answers: {}}}, look: peek};
	const usual = question.pins ? undefined : (question.suggest(nobody) as Given<unknown> | undefined);
	return usual?.from === 'default' && JSON.stringify(usual.value) === JSON.stringify(given.value);
}

const groupNames: Readonly<Record<string, string>> = {tiers: 'Tiers', caching: 'Caching', where: 'Write to'};
