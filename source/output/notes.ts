// What follows from the answers and is no value by itself: sentences for the review and the log.
import type {AnswerWithSource} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';

/** What a mapped pin means for residency and cost, then the plan's own notes; each sentence once. */
export function notesOf(
	planned: Pick<WritePlan, 'notes'>,
	{answersWithSource}: Pick<ConversationView, 'answersWithSource'>,
): string[] {
	const answers = Object.values(answersWithSource) as readonly AnswerWithSource<unknown>[];
	return [...new Set([...answers.flatMap(({consequences = []}) => consequences), ...planned.notes])];
}
