// What the conversation waits for: the first look-up that is under way, and how far it is.
import type {WaitStep} from '../wait-step.ts';
import {resultSoFar} from './query.ts';
import type {Session} from './session.ts';

/** Undefined where everything that is needed is known. `ahead`: also for what was begun before it is needed. */
export function waitStepOf(
	{view, state}: Pick<Session, 'view' | 'state'>,
	{ahead = true}: {readonly ahead?: boolean} = {},
): WaitStep | undefined {
	for (const {key, doing, progress, ahead: isAhead} of view.activeQueries.values()) {
		if (isAhead && !ahead) continue;
		const query = state.queries[key] ?? {state: 'loading'};
		if (query.state !== 'loading') continue;
		const soFar = resultSoFar(query);
		return {key, text: soFar === undefined || !progress ? doing : progress(soFar)};
	}
	return undefined;
}
