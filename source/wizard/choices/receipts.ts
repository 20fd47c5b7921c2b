// The answers so far, a line each: what is answered stays visible, so that the end of a run reads like a receipt.
import type {Given} from '../../conversation/answers.ts';
import type {ActiveQuestion, ConversationView} from '../../conversation/conversation.ts';
import type {Page} from '../../conversation/pages.ts';
import {briefly, type Question, type QuestionContext} from '../../conversation/question.ts';

export type AnswerReceipt = {readonly name: string; readonly value: string};

/** One per page that is answered, oldest first. */
export function answerReceipts(view: ConversationView): AnswerReceipt[] {
	return view.before
		.filter(({page}) => page.id !== 'review')
		.map(({page, asked}) => (page.group ? groupReceipt(page, asked, view) : leadReceipt(page, asked, view)));
}

function leadReceipt(page: Page, questions: readonly ActiveQuestion[], view: ConversationView): AnswerReceipt {
	const lead = questions.find(({given}) => given);
	return lead ? {name: lead.question.name, value: valueText(lead, view)} : {name: page.id, value: ''};
}

/** The first answer of the page, and the others that differ from what is usual. */
function groupReceipt(page: Page, questions: readonly ActiveQuestion[], view: ConversationView): AnswerReceipt {
	const values = questions
		.filter(({given}) => given)
		.filter(({question, given}, index) => index === 0 || !isUsual(question, given as Given<unknown>, view))
		.map((active) =>
			active.question.pins ? briefly(active.question, active.given?.value, view.context) : valueText(active, view),
		);
	return {name: groupNames[page.id] ?? page.id, value: [...new Set(values)].join(', ')};
}

const valueText = ({question, given}: ActiveQuestion, {context}: ConversationView): string =>
	question.show(given?.value as never, context);

/** The default, or what would be suggested to somebody without any answers of an earlier run. */
function isUsual(question: Question<never>, given: Given<unknown>, {context}: ConversationView): boolean {
	if (given.from === 'default') return true;
	const {start, peek} = context;
	const newcomer: QuestionContext = {...context, base: undefined, start: {...start, memory: {answers: {}}}, look: peek};
	const usual = question.pins ? undefined : (question.suggest(newcomer) as Given<unknown> | undefined);
	return usual?.from === 'default' && JSON.stringify(usual.value) === JSON.stringify(given.value);
}

const groupNames: Readonly<Record<string, string>> = {tiers: 'Tiers', caching: 'Caching', where: 'Write to'};
