// The review: which files change and how much, every value with where it comes from, and the diff on request.
import type {ConversationView} from '../../conversation/conversation.ts';
import {pageOf} from '../../conversation/pages.ts';
import type {WritePlan} from '../../conversation/queries/plan-query.ts';
import {questionOf} from '../../conversation/questions/index.ts';
import {plannedIn} from '../../conversation/questions/review.ts';
import type {ConversationState} from '../../conversation/state.ts';
import {fileLines} from '../../output/file-lines.ts';
import {notesOf} from '../../output/notes.ts';
import {valueLines} from '../../output/value-lines.ts';
import type {Screen, ScreenLine, ScreenRow} from '../screen.ts';
import {back, leaveRow, step} from './shared.ts';

export function reviewScreen(state: ConversationState, seen: ConversationView): Screen {
	const loaded = plannedIn(seen.context);
	const planned = loaded?.state === 'ready' ? loaded.value : undefined;
	const nothing = planned && planned.changes.length === 0;
	const rows: ScreenRow[] = [
		{id: 'write', columns: [nothing ? 'Done: nothing has to change' : 'Write'], act: {do: 'write'}},
		{id: 'diff', columns: ['Show every value and every line that changes'], act: {do: 'local', view: 'diff'}},
		{id: 'change', columns: ['Change an answer'], act: {do: 'send', messages: [{type: 'open', id: 'change'}]}},
		leaveRow,
	];
	const notes = planned ? notesOf(planned, seen).map((text): ScreenLine => ({text, tone: 'warn'})) : [];
	return {
		id: `review ${planned ? planned.id : 'reading'}`,
		...step(pageOf('review'), false),
		title: questionOf('review').title,
		lines: planned
			? [
					...fileLines(planned),
					// What follows from the choice before the choice itself: in a small terminal the end is cut off.
					...notes,
					{text: ''},
					...valueLines(planned, seen),
				]
			: [],
		alone: true,
		rows: planned ? rows : [],
		...(planned
			? {scroll: [...notes, {text: ''}, ...valueLines(planned, seen), {text: ''}, ...diffLines(planned)]}
			: {waits: 'Reading your files'}),
		...back(state),
	};
}

function diffLines({diffs}: WritePlan): ScreenLine[] {
	const tones = {add: 'add', remove: 'remove', context: undefined, header: 'strong'} as const;
	return diffs
		.flatMap(({lines}) => lines)
		.map(({kind, text}) => {
			const tone = tones[kind];
			return tone ? {text, tone} : {text};
		});
}
