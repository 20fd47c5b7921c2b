// Which screen is shown: the first line here that applies.
import type {Session} from '../../conversation/session.ts';
import type {Invocation} from '../../invocation.ts';
import {type AccessScreen, accessScreen} from './access.ts';
import type {CachingScreen} from './caching-proof/screens.ts';
import {type ChangeScreen, changeScreen} from './change.ts';
import type {ConfirmScreen} from './confirm.ts';
import {type GroupScreen, groupScreen} from './group.ts';
import type {ApiKeyScreen} from './other-sign-ins.ts';
import type {OwnProfilesScreen} from './own-profiles/screens.ts';
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
	| ApiKeyScreen
	| OwnProfilesScreen
	| CachingScreen
	| ConfirmScreen
	| DoneScreen;

/** Questions that show a report have a screen of their own for what is wrong. */
const reports: readonly string[] = ['access'];

export function currentScreen({state, view}: Pick<Session, 'state' | 'view'>, invocation: Invocation): WizardScreen {
	if (!state.started && !state.open) return startScreen(state, view);
	if (state.open === 'change') return changeScreen(state, view);
	const {active, page, questions} = view;
	const lead = active && questions.find(({question}) => question.id === active.question.id);
	if (active && lead?.problem && !reports.includes(active.question.id))
		return problemScreen({state, view, invocation, problem: lead.problem, question: active.question, active: lead});
	const blocked = active ?? questions.find((active) => active.blockedBy);
	if (blocked?.blockedBy && !reports.includes(blocked.question.id))
		return problemScreen({state, view, invocation, problem: blocked.blockedBy, question: blocked.question});
	if (!state.open && page?.id === 'access') return accessScreen(state, view, invocation);
	if (!state.open && (page?.id === 'review' || !page)) return reviewScreen(state, view);
	if (active) return questionScreen(state, view, active);
	if (page) return groupScreen(state, view, page);
	return reviewScreen(state, view);
}
