// What follows from the answers and is no value by itself: sentences for the review and the log.
import {accessWarnings} from '../conversation/access-warnings.ts';
import type {AnswerWithSource} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';

/** What is refused or not proven, what a mapped pin means for residency and cost, then the plan's own notes; each sentence once. */
export function notesOf(
	planned: Pick<WritePlan, 'notes'>,
	{answersWithSource, context}: Pick<ConversationView, 'answersWithSource' | 'context'>,
): string[] {
	const answers = Object.values(answersWithSource) as readonly AnswerWithSource<unknown>[];
	const warnings = accessWarnings(context).map(({status, text}) => `${status === 'fail' ? '✘' : '?'} ${text}`);
	return [...new Set([...warnings, ...answers.flatMap(({consequences = []}) => consequences), ...planned.notes])];
}
