// A single question: its options as rows, the suggestion under the cursor with its reason, a filter as you type.

import {sourceText} from '../../conversation/answer-source.ts';
import type {Answers, Id} from '../../conversation/answers.ts';
import type {ActiveQuestion, ConversationView, Front} from '../../conversation/conversation.ts';
import {pageOf} from '../../conversation/pages.ts';
import {briefly, type Option, type Question} from '../../conversation/question.ts';
import {refusedSoFar} from '../../conversation/questions/access.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {Screen, ScreenLine, ScreenRow} from '../screen.ts';
import {back, rowId, step} from './shared.ts';

export function questionScreen(
	state: ConversationState,
	seen: ConversationView,
	{question, options, waits: looking}: Front,
): Screen {
	const {context} = seen;
	const answer = (value: unknown) => answering(question, value);
	const asked: ActiveQuestion | undefined = seen.asked.find((one) => one.question.id === question.id);
	const suggestion = suggestionFor(question, asked, seen);
	const waits = asked?.waiting ? 'One moment' : looking;
	const page = pageOf(question.id);
	const many = question.kind === 'choose-many';
	const refused = question.pins ? refusedSoFar(state.facts) : new Set<string>();
	const rows: ScreenRow[] = options.map((option) => {
		const row = rowOf(question, option);
		return refused.has(row.id) ? {...row, columns: [...row.columns, '✘ refused']} : row;
	});
	if (question.id === 'region') {
		rows.push({
			id: 'ask-all',
			columns: ['Ask every region what it offers'],
			act: {do: 'send', messages: [{type: 'highlight', value: '*'}]},
		});
	}
	// What is suggested can be taken although no list shows it: a pasted ARN, a path, tiers that were typed.
	if (suggestion && !many && !waits && !rows.some(({id}) => id === rowId(suggestion.value))) {
		const shown = question.show(suggestion.value as never, context);
		rows.unshift({
			id: rowId(suggestion.value),
			columns: [shown],
			act: {do: 'send', messages: answer(suggestion.value)},
		});
	}
	if (question.optional) rows.unshift({id: 'none', columns: ['None'], act: {do: 'send', messages: answer('')}});
	return {
		id: `question ${question.id}`,
		...step(page, state.open !== undefined),
		title: question.title,
		lines: lines(question, seen),
		rows,
		...(suggestion ? {start: startRow(state, question, rowId(suggestion.value), rows, refused)} : {}),
		...(question.optional && !suggestion ? {start: 'none'} : {}),
		filter: rows.length > 6,
		...(waits ? {waits} : {}),
		...(many
			? {many: {picked: (suggestion?.value as readonly string[] | undefined) ?? [], take: (picked) => answer(picked)}}
			: {}),
		...(question.typed && question.read
			? {typed: {what: question.typed, take: (text: string) => answer(question.read?.(text, context))}}
			: {}),
		...back(state),
	};
}

const answering = ({id}: Question<never>, value: unknown) => [
	{type: 'answer' as const, id, value: value as Answers[typeof id]},
];

const rowsOf = new Map<Id, WeakMap<Option<unknown>, ScreenRow>>();

/** The same option of the same question is the same row: a page that arrives makes rows of its own options only. */
function rowOf(question: Question<never>, option: Option<unknown>): ScreenRow {
	const known = rowsOf.get(question.id) ?? new WeakMap<Option<unknown>, ScreenRow>();
	rowsOf.set(question.id, known);
	const before = known.get(option);
	if (before) return before;
	const {value, columns, off} = option;
	const row: ScreenRow = {
		id: rowId(value),
		columns,
		act: {do: 'send', messages: answering(question, value)},
		...(off ? {off} : {}),
		...(question.kind === 'choose-many' ? {pick: (value as readonly string[])[0] ?? ''} : {}),
		...(question.id === 'region' || question.id === 'haikuRegion' ? {highlight: String(value)} : {}),
	};
	known.set(option, row);
	return row;
}

/** What Enter would take; for a question out of turn its own suggestion. */
function suggestionFor(
	question: Question<never>,
	asked: ActiveQuestion | undefined,
	{context, given, before}: ConversationView,
) {
	const settled = before.flatMap((page) => page.asked).find((one) => one.question.id === question.id);
	if (asked ?? settled) return asked?.given ?? asked?.suggestion ?? given[question.id] ?? settled?.suggestion;
	return question.suggest(context) as ActiveQuestion['suggestion'];
}

/** When the region is to be switched, or a refused profile replaced, the cursor waits on the first other one. */
function startRow(
	state: ConversationState,
	question: Question<never>,
	suggested: string,
	rows: readonly ScreenRow[],
	refused: ReadonlySet<string>,
): string {
	const leaves = question.id === 'region' && state.open === 'region';
	if (!leaves && !refused.has(suggested)) return suggested;
	return rows.find(({id, off}) => id !== suggested && !off && !refused.has(id))?.id ?? suggested;
}

function lines(question: Question<never>, seen: ConversationView): ScreenLine[] {
	const help = question.help?.(seen.context);
	const suggestion = seen.asked.find((one) => one.question.id === question.id)?.suggestion;
	const why = suggestion && (suggestion.why ?? (suggestion.from === 'default' ? undefined : sourceText(suggestion)));
	return [
		...(help ? [{text: help, tone: 'dim' as const}] : []),
		...(why
			? [
					{
						text: `Suggested: ${briefly(question, suggestion.value, seen.context)}, ${why}`,
						tone: 'dim' as const,
					},
				]
			: []),
	];
}
