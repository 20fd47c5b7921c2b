// What the conversation waits for: the first look-up that is under way, and how far it is.
import type {WaitStep} from '../wait-step.ts';
import {resultSoFar} from './query.ts';
import type {Session} from './session.ts';

/** Undefined where everything that is needed is known. */
export function waitStepOf({view, state}: Pick<Session, 'view' | 'state'>): WaitStep | undefined {
	for (const {key, doing, progress} of view.activeQueries.values()) {
		const query = state.queries[key] ?? {state: 'loading'};
		if (query.state !== 'loading') continue;
		const soFar = resultSoFar(query);
		return {key, text: soFar === undefined || !progress ? doing : progress(soFar)};
	}
	return undefined;
}
