// Which screen is in turn: the first line here that applies.
import type {Session} from '../../conversation/session.ts';
import type {Screen} from '../screen.ts';
import {accessScreen} from './access.ts';
import {changeScreen} from './change.ts';
import {groupScreen} from './group.ts';
import {problemScreen} from './problem.ts';
import {questionScreen} from './question.ts';
import {reviewScreen} from './review.ts';
import {startScreen} from './start.ts';

/** Pages that show a report have screens of their own for what is wrong. */
const reports: readonly string[] = ['access'];

export function screenOf({state, view}: Pick<Session, 'state' | 'view'>): Screen {
	if (!state.begun && !state.open) return startScreen(state, view);
	if (state.open === 'change') return changeScreen(state, view);
	const {front, page, asked} = view;
	const lead = front && asked.find(({question}) => question.id === front.question.id);
	if (front && lead?.problem && !reports.includes(front.question.id))
		return problemScreen(state, view, lead.problem, front.question, lead);
	const stuck = front ?? asked.find(({blocked}) => blocked);
	if (stuck?.blocked && !reports.includes(stuck.question.id))
		return problemScreen(state, view, stuck.blocked, stuck.question);
	if (!state.open && page?.id === 'access') return accessScreen(state, view);
	if (!state.open && (page?.id === 'review' || !page)) return reviewScreen(state, view);
	if (front) return questionScreen(state, view, front);
	if (page) return groupScreen(state, view, page);
	return reviewScreen(state, view);
}
