// The review: which files change and how much, every value with where it comes from, and the diff on request.
import type {View} from '../../../setup/conversation.ts';
import {pageOf} from '../../../setup/pages.ts';
import {questionOf} from '../../../setup/questions/index.ts';
import {plannedIn} from '../../../setup/questions/review.ts';
import type {State} from '../../../setup/state.ts';
import {diffLines, fileLines, notesOf, valueLines} from '../../words.ts';
import type {Line, Row, Screen} from '../screen.ts';
import {back, leaveRow, step} from './parts.ts';

export function reviewScreen(state: State, seen: View): Screen {
	const loaded = plannedIn(seen.context);
	const planned = loaded?.state === 'ready' ? loaded.value : undefined;
	const nothing = planned && planned.changes.length === 0;
	const rows: Row[] = [
		{id: 'write', columns: [nothing ? 'Done: nothing has to change' : 'Write'], act: {do: 'write'}},
		{id: 'diff', columns: ['Show every value and every line that changes'], act: {do: 'local', view: 'diff'}},
		{id: 'change', columns: ['Change an answer'], act: {do: 'send', messages: [{type: 'open', id: 'change'}]}},
		leaveRow,
	];
	const notes = planned ? notesOf(planned, seen).map((text): Line => ({text, tone: 'warn'})) : [];
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
