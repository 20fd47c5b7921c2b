// An option of a question as a row. The same option of the same question is the same row, so that a page of
// options that arrives makes rows of its own options only (measured with 5,000 application profiles).
import type {Answers} from '../../conversation/answers.ts';
import type {Option, Question} from '../../conversation/question.ts';
import {memoize} from '../../memoize.ts';
import type {ChoiceItem} from './choices.ts';

/** The id of a row: the value itself, where it is a text. */
export const optionId = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** The rows of questions whose options look something up while the cursor is on them. */
const highlighting: readonly string[] = ['region', 'haikuRegion'];

export const optionItem = memoize(
	(
		{id, kind}: Question<never>,
		{value, columns, disabledReason, detail, keywords, checkId}: Option<unknown>,
	): ChoiceItem => ({
		id: optionId(value),
		cells: columns,
		action: {do: 'send', messages: [{type: 'answer', id, value: value as Answers[typeof id]}]},
		...(disabledReason ? {disabledReason} : {}),
		...(detail ? {detail} : {}),
		...(keywords ? {keywords} : {}),
		...(kind === 'choose-many' ? {checkId: checkId ?? (value as readonly string[])[0] ?? ''} : {}),
		...(highlighting.includes(id) ? {highlight: String(value)} : {}),
	}),
);
