// The review: which files change and how much, every value with where it comes from, and the diff on request.
import type {ConversationView} from '../../conversation/conversation.ts';
import {pageOf} from '../../conversation/pages.ts';
import {questionOf} from '../../conversation/questions/index.ts';
import {writePlanState} from '../../conversation/questions/review.ts';
import type {ConversationState} from '../../conversation/state.ts';
import {fileLines} from '../../output/file-lines.ts';
import {notesOf} from '../../output/notes.ts';
import {valueLines} from '../../output/value-lines.ts';
import type {FileDiff} from '../../plan/diff.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, leaveItem, stepOf} from './navigation.ts';

export type ReviewScreen = ScreenFrame & {
	readonly kind: 'review';
	/** Absent while the files are being read. */
	readonly plan?: ReviewedPlan;
};

export type ReviewedPlan = {
	/** Path, and what happens to the file. */
	readonly files: readonly (readonly string[])[];
	/** What follows from the answers, in sentences. */
	readonly notes: readonly string[];
	/** Variable, value, and where the value comes from. */
	readonly values: readonly (readonly string[])[];
	readonly diffs: readonly FileDiff[];
};

export function reviewScreen(state: ConversationState, view: ConversationView): ReviewScreen {
	const loaded = writePlanState(view.context);
	const planned = loaded?.state === 'ready' ? loaded.value : undefined;
	return {
		kind: 'review',
		id: `review ${planned ? planned.id : 'reading'}`,
		...stepOf(pageOf('review'), false),
		title: questionOf('review').title,
		items: planned ? items(planned.changes.length === 0) : [],
		withoutReceipts: true,
		...(planned
			? {
					plan: {
						files: fileLines(planned).map(({columns = []}) => columns),
						notes: notesOf(planned, view),
						values: valueLines(planned, view).map(({columns = []}) => columns),
						diffs: planned.diffs,
					},
				}
			: {waiting: 'Reading your files'}),
		...backFrom(state),
	};
}

const items = (unchanged: boolean): ChoiceItem[] => [
	{id: 'write', cells: [unchanged ? 'Done: nothing has to change' : 'Write'], action: {do: 'write'}},
	{id: 'diff', cells: ['Show every value and every line that changes'], action: {do: 'view'}},
	{id: 'change', cells: ['Change an answer'], action: {do: 'send', messages: [{type: 'open', id: 'change'}]}},
	leaveItem,
];
