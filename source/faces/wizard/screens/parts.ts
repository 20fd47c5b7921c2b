// What several screens share: the step, the way back, where a value comes from, problems as lines and rows.

import type {Next, Problem} from '../../../problem.ts';
import {type Page, pages} from '../../../setup/pages.ts';
import type {Message, State} from '../../../setup/state.ts';
import type {Line, Row} from '../screen.ts';

export const rowId = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** "3 of 8"; a question opened by hand stands outside the count. */
export function step(page: Page, opened: boolean): {step?: string} {
	return opened ? {} : {step: `${pages.indexOf(page) + 1} of ${pages.length}`};
}

/** Escape forgets the last answer; on the first screen there is nothing to go back to. */
export function back(state: State): {back?: readonly Message[]} {
	const able = state.open !== undefined || state.trail.length > 0 || (state.base?.from === 'set now' && state.begun);
	return able ? {back: [{type: 'back'}]} : {};
}

export function problemLines(problem: Problem): Line[] {
	return [
		...(problem.because?.split('\n') ?? []).map((text): Line => ({text})),
		...problem.next.filter((next) => !actionable(next)).flatMap(inLines),
	];
}

/** A text of several lines, to be pasted, begins on a line of its own. */
function inLines(next: Next): Line[] {
	const texts = next.run?.includes('\n') ? [`${next.say}:`, ...next.run.split('\n')] : [said(next)];
	return texts.map((text): Line => ({text, tone: 'dim'}));
}

const said = ({say, run}: Next) => (run ? `${say}: ${run}` : say);

/** A next step that the wizard can take itself: signing in with the terminal handed over. */
function actionable({run}: Next): boolean {
	return run !== undefined && /^aws (sso )?login\b/.test(run);
}

export function problemRows(problem: Problem, profile: string | undefined): Row[] {
	return problem.next.filter(actionable).map((next, at) => ({
		id: `next ${at}`,
		columns: [said(next)],
		act: {do: 'login', profile: profile ?? '', how: next.run?.startsWith('aws sso') ? 'sso' : 'login'},
	}));
}

export const leaveRow: Row = {id: 'leave', columns: ['Leave without writing'], act: {do: 'leave'}};
