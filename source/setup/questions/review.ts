// Review: what would be written, line by line, and where every value comes from. Nothing is written before this is answered.
import type {Problem} from '../../problem.ts';
import {decide} from '../decide.ts';
import type {Loaded} from '../fact.ts';
import {type Planned, plannedFor} from '../facts/planned.ts';
import {targetsOf} from '../planning/targets.ts';
import type {Context, Question} from '../question.ts';

/** The plan for the answers of a context; undefined while there is no decision. */
export function plannedIn(context: Context): Loaded<Planned> | undefined {
	const decision = decide(context);
	return decision && context.look(plannedFor(decision, targetsOf(context), context.round));
}

export const review: Question<'write'> = {
	id: 'review',
	name: 'Write',
	title: 'Write this?',
	kind: 'report',
	options: () => [],
	waits: (context) => (plannedIn(context)?.state === 'loading' ? 'Reading your files' : undefined),
	blocked: (context): Problem | undefined => {
		const planned = plannedIn(context);
		return planned?.state === 'failed' ? planned.problem : undefined;
	},
	suggest: () => ({value: 'write', from: 'default'}),
	check: (_, context) => {
		const planned = plannedIn(context);
		if (planned?.state === 'failed') return planned.problem;
		return planned?.state === 'ready' ? undefined : 'wait';
	},
	show: () => 'yes',
};
