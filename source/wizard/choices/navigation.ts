// What several screens share: the step, the way back, the row that leaves.
import {type Page, pages} from '../../conversation/pages.ts';
import type {ConversationMessage, ConversationState} from '../../conversation/state.ts';
import type {ChoiceItem} from './choices.ts';

/** "3 of 8"; a question opened by hand stands outside the count. */
export function stepOf(page: Page, opened: boolean): {step?: string} {
	return opened ? {} : {step: `${pages.indexOf(page) + 1} of ${pages.length}`};
}

/** Escape forgets the last answer; on the first screen there is nothing to go back to. */
export function backFrom(state: ConversationState): {back?: readonly ConversationMessage[]} {
	const able =
		state.open !== undefined || state.history.length > 0 || (state.previous?.from === 'set now' && state.started);
	return able ? {back: [{type: 'back'}]} : {};
}

export const leaveItem: ChoiceItem = {id: 'leave', cells: ['Quit without writing'], action: {do: 'leave'}};
