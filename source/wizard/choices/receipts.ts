// The answers so far, a line each: what is answered stays visible, so that the end of a run reads like a receipt.
import type {AnswerWithSource} from '../../conversation/answers.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import type {Page} from '../../conversation/pages.ts';
import {briefly, type Question, type QuestionContext} from '../../conversation/question.ts';
import type {QuestionState} from '../../conversation/question-state.ts';
import {accessReport} from '../../conversation/questions/access.ts';

export type AnswerReceipt = {
	readonly name: string;
	readonly value: string;
	/** Something is refused, or not proven; absent: all is well. */
	readonly mark?: '✘' | '?';
};

/** One per page that is answered, oldest first. */
export function answerReceipts(view: ConversationView): AnswerReceipt[] {
	return view.answeredPages
		.filter(({page}) => page.id !== 'review')
		.map(({page, questions}) =>
			page.group ? groupReceipt(page, questions, view) : leadReceipt(page, questions, view),
		);
}

function leadReceipt(page: Page, questions: readonly QuestionState[], view: ConversationView): AnswerReceipt {
	const lead = questions.find(({answer}) => answer);
	const mark = page.id === 'access' ? accessMark(view) : {};
	return lead ? {name: lead.question.name, value: valueText(lead, view), ...mark} : {name: page.id, value: ''};
}

/** Only what was proven gets a tick. */
function accessMark({context}: ConversationView): Pick<AnswerReceipt, 'mark'> {
	const status = accessReport(context)?.status ?? 'unknown';
	return status === 'fail' ? {mark: '✘'} : status === 'unknown' ? {mark: '?'} : {};
}

/** The first answer of the page, and the others that differ from what is usual. */
function groupReceipt(page: Page, questions: readonly QuestionState[], view: ConversationView): AnswerReceipt {
	const values = questions
		.filter(({answer}) => answer)
		.filter(({question, answer}, index) => index === 0 || !isUsual(question, answer as AnswerWithSource<unknown>, view))
		.map((active, index) => {
			if (active.question.pins) return {text: briefly(active.question, active.answer?.value, view.context)};
			// Beside other answers a value alone does not say what it is of.
			const value = valueText(active, view);
			return index === 0 ? {text: value} : {text: `${active.question.name}: ${value}`, isNamed: true};
		});
	return {name: groupNames[page.id] ?? page.id, value: inOneLine(values)};
}

type Part = {readonly text: string; readonly isNamed?: boolean};

/** A semicolon keeps `Shell: bash` apart from what stands beside it, which may have commas of its own. */
const inOneLine = (parts: readonly Part[]): string =>
	parts
		.filter(({text}, index) => parts.findIndex((part) => part.text === text) === index)
		.reduce((line, {text, isNamed}, index, all) => {
			if (index === 0) return text;
			return `${line}${isNamed || all[index - 1]?.isNamed ? ';' : ','} ${text}`;
		}, '');

const valueText = ({question, answer}: QuestionState, {context}: ConversationView): string =>
	question.show(answer?.value as never, context);

/** The default, or what would be suggested to somebody without any answers of an earlier run. */
function isUsual(question: Question<never>, answer: AnswerWithSource<unknown>, {context}: ConversationView): boolean {
	if (answer.from === 'default') return true;
	const {initial, peek} = context;
	const newcomer: QuestionContext = {
		...context,
		previous: undefined,
		initial: {...initial, storedAnswers: {answers: {}}},
		lookUp: peek,
	};
	const usual = question.pins ? undefined : (question.suggest(newcomer) as AnswerWithSource<unknown> | undefined);
	return usual?.from === 'default' && JSON.stringify(usual.value) === JSON.stringify(answer.value);
}

const groupNames: Readonly<Record<string, string>> = {tiers: 'Other models', caching: 'Caching', where: 'Write to'};
