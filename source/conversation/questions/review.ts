// What would be written, line by line, and where every value comes from. Nothing is written before this is answered.
import type {Problem} from '../../problem.ts';
import {availableProfiles} from '../available-profiles.ts';
import {decide} from '../decide.ts';
import {knownIdentity} from '../identity.ts';
import {type WritePlan, writePlanQuery} from '../queries/plan-query.ts';
import type {KnownOfAccount, QueryState} from '../query.ts';
import type {Question, QuestionContext} from '../question.ts';
import {targetsOf} from '../targets.ts';

/** The plan for the answers of a context; undefined while there is no decision. */
export function writePlanState(context: QuestionContext): QueryState<WritePlan> | undefined {
	const decision = decide(context);
	if (!decision) return undefined;
	return context.lookUp(writePlanQuery(decision, targetsOf(context), knownOfAccount(context), context.refreshCount));
}

/** As far as it was asked already. */
function knownOfAccount(context: QuestionContext): KnownOfAccount {
	const identity = knownIdentity(context);
	const {profiles, loading, problems} = availableProfiles({...context, lookUp: context.peek});
	const isComplete = !loading && problems.length === 0 && profiles.length > 0;
	return {...(identity && {identity}), ...(isComplete && {profiles})};
}

export const review: Question<'write'> = {
	id: 'review',
	name: 'Write',
	title: 'Write this?',
	kind: 'report',
	options: () => [],
	loadingText: (context) => (writePlanState(context)?.state === 'loading' ? 'Reading your files' : undefined),
	blockedBy: (context): Problem | undefined => {
		const plan = writePlanState(context);
		return plan?.state === 'failed' ? plan.problem : undefined;
	},
	suggest: () => ({value: 'write', from: 'default'}),
	check: (_, context) => {
		const plan = writePlanState(context);
		if (plan?.state === 'failed') return plan.problem;
		return plan?.state === 'ready' ? undefined : 'wait';
	},
	show: () => 'yes',
};
