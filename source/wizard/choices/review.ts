// The review: which files change, every value with where it comes from, and on request each value in full or the diff.
import type {ConversationView} from '../../conversation/conversation.ts';
import {explanationOf} from '../../conversation/explanations.ts';
import {pageOf} from '../../conversation/pages.ts';
import type {WritePlan} from '../../conversation/queries/plan-query.ts';
import {questionOf} from '../../conversation/questions/index.ts';
import {writePlanState} from '../../conversation/questions/review.ts';
import type {ConversationState} from '../../conversation/state.ts';
import {fileLines} from '../../output/file-lines.ts';
import {notesOf, type PlanWarning, warningsOf} from '../../output/notes.ts';
import {type ValueLine, valueLines} from '../../output/value-lines.ts';
import type {FileDiff} from '../../plan/diff.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, leaveItem, stepOf} from './navigation.ts';

export type ReviewScreen = ScreenFrame & {
	readonly kind: 'review';
	/** Absent while the files are being read. */
	readonly plan?: ReviewedPlan;
};

export type ReviewedPlan = {
	/** What a person must not miss, in sentences. */
	readonly warnings: readonly PlanWarning[];
	/** Path, and what happens to the file. */
	readonly files: readonly (readonly string[])[];
	/** What else follows from the answers, in sentences. */
	readonly notes: readonly string[];
	readonly values: readonly ValueLine[];
	readonly diffs: readonly FileDiff[];
};

export function reviewScreen(state: ConversationState, view: ConversationView): ReviewScreen {
	const loaded = writePlanState(view.context);
	const planned = loaded?.state === 'ready' ? loaded.value : undefined;
	return {
		kind: 'review',
		id: `review ${planned ? planned.id : 'reading'}`,
		...stepOf(pageOf('review'), false),
		title: planned && isUnchanged(planned) ? 'Nothing has to change' : questionOf('review').title,
		explanation: explanationOf('review'),
		items: planned ? items(isUnchanged(planned)) : [],
		withoutReceipts: true,
		...(planned
			? {
					plan: {
						warnings: warningsOf(view),
						files: fileLines(planned),
						notes: notesOf(planned, view),
						values: valueLines(planned, view),
						diffs: planned.diffs,
					},
				}
			: {waiting: 'Reading your files'}),
		...backFrom(state),
	};
}

const isUnchanged = ({changes}: WritePlan) => changes.length === 0;

const items = (unchanged: boolean): ChoiceItem[] => [
	{id: 'write', cells: [unchanged ? 'Done' : 'Write'], action: {do: 'write'}},
	{id: 'diff', cells: ['Show the diff'], action: {do: 'view', part: 'diff'}},
	{id: 'values', cells: ['Show every value in full'], action: {do: 'view', part: 'values'}},
	{id: 'change', cells: ['Change an answer'], action: {do: 'send', messages: [{type: 'open', id: 'change'}]}},
	leaveItem,
];
