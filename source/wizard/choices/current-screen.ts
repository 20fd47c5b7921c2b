// Which screen is shown: the first line here that applies.
import type {Session} from '../../conversation/session.ts';
import type {Invocation} from '../../invocation.ts';
import {type AccessScreen, accessScreen} from './access.ts';
import {type ChangeScreen, changeScreen} from './change.ts';
import {type GroupScreen, groupScreen} from './group.ts';
import {type ProblemScreen, problemScreen} from './problem.ts';
import {type QuestionScreen, questionScreen} from './question.ts';
import type {DoneScreen, SavedScreen, WritingScreen} from './result.ts';
import {type ReviewScreen, reviewScreen} from './review.ts';
import {type StartScreen, startScreen} from './start.ts';

export type WizardScreen =
	| StartScreen
	| QuestionScreen
	| GroupScreen
	| AccessScreen
	| ReviewScreen
	| ChangeScreen
	| ProblemScreen
	| WritingScreen
	| SavedScreen
	| DoneScreen;

/** Questions that show a report have a screen of their own for what is wrong. */
const reports: readonly string[] = ['access'];

export function currentScreen({state, view}: Pick<Session, 'state' | 'view'>, invocation: Invocation): WizardScreen {
	if (!state.begun && !state.open) return startScreen(state, view);
	if (state.open === 'change') return changeScreen(state, view);
	const {front, page, asked} = view;
	const lead = front && asked.find(({question}) => question.id === front.question.id);
	if (front && lead?.problem && !reports.includes(front.question.id))
		return problemScreen({state, view, invocation, problem: lead.problem, question: front.question, active: lead});
	const blocked = front ?? asked.find((active) => active.blocked);
	if (blocked?.blocked && !reports.includes(blocked.question.id))
		return problemScreen({state, view, invocation, problem: blocked.blocked, question: blocked.question});
	if (!state.open && page?.id === 'access') return accessScreen(state, view, invocation);
	if (!state.open && (page?.id === 'review' || !page)) return reviewScreen(state, view);
	if (front) return questionScreen(state, view, front);
	if (page) return groupScreen(state, view, page);
	return reviewScreen(state, view);
}
