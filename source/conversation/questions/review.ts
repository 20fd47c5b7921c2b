// What would be written, line by line, and where every value comes from. Nothing is written before this is answered.
import type {Problem} from '../../problem.ts';
import {decide} from '../decide.ts';
import {plannedFor, type WritePlan} from '../queries/plan-query.ts';
import type {QueryState} from '../query.ts';
import type {Question, QuestionContext} from '../question.ts';
import {targetsOf} from '../targets.ts';

/** The plan for the answers of a context; undefined while there is no decision. */
export function plannedIn(context: QuestionContext): QueryState<WritePlan> | undefined {
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
		const plan = plannedIn(context);
		return plan?.state === 'failed' ? plan.problem : undefined;
	},
	suggest: () => ({value: 'write', from: 'default'}),
	check: (_, context) => {
		const plan = plannedIn(context);
		if (plan?.state === 'failed') return plan.problem;
		return plan?.state === 'ready' ? undefined : 'wait';
	},
	show: () => 'yes',
};
