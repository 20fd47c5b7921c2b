// What several screens share: the step, the way back, where a value comes from, problems as lines and rows.

import {type Page, pages} from '../../conversation/pages.ts';
import type {ConversationMessage, ConversationState} from '../../conversation/state.ts';
import {commandOf, stepText} from '../../next-step.ts';
import type {Next, Problem} from '../../problem.ts';
import type {ScreenLine, ScreenRow} from '../screen.ts';

export const rowId = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** "3 of 8"; a question opened by hand stands outside the count. */
export function step(page: Page, opened: boolean): {step?: string} {
	return opened ? {} : {step: `${pages.indexOf(page) + 1} of ${pages.length}`};
}

/** Escape forgets the last answer; on the first screen there is nothing to go back to. */
export function back(state: ConversationState): {back?: readonly ConversationMessage[]} {
	const able = state.open !== undefined || state.trail.length > 0 || (state.base?.from === 'set now' && state.begun);
	return able ? {back: [{type: 'back'}]} : {};
}

export function problemLines(problem: Problem): ScreenLine[] {
	return [
		...(problem.because?.split('\n') ?? []).map((text): ScreenLine => ({text})),
		...problem.next.filter(({action}) => !action).flatMap(inLines),
	];
}

/** A text of several lines, to be pasted, begins on a line of its own. */
function inLines(next: Next): ScreenLine[] {
	const command = commandOf(next);
	const texts = command?.includes('\n') ? [`${next.say}:`, ...command.split('\n')] : [stepText(next)];
	return texts.map((text): ScreenLine => ({text, tone: 'dim'}));
}

export function problemRows(problem: Problem, profile: string | undefined): ScreenRow[] {
	return problem.next.flatMap((next, at) =>
		next.action
			? [
					{
						id: `next ${at}`,
						columns: [stepText(next)],
						act: {do: 'login', profile: profile ?? '', how: next.action.how},
					},
				]
			: [],
	);
}

export const leaveRow: ScreenRow = {id: 'leave', columns: ['Leave without writing'], act: {do: 'leave'}};
