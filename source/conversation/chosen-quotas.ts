// The tokens per minute of the chosen models, beside what one turn reserves.
import type {JudgedQuotas} from '../access/judge-quotas.ts';
import {effective, text} from '../claude-code/effective.ts';
import {limitVariable, readOutputLimit} from '../claude-code/output-limit.ts';
import type {Problem} from '../problem.ts';
import {signInOf} from './available-profiles.ts';
import {chosenRoles} from './chosen-roles.ts';
import {quotasOf} from './queries/quota-query.ts';
import {resultSoFar} from './query.ts';
import type {QuestionContext} from './question.ts';
import {assignmentsNow} from './values-now.ts';

export type ChosenQuotas = JudgedQuotas & {
	/** Why they could not be read, where that is so. */
	readonly problem?: Problem;
};

/**
 * Undefined while they are being read, and where they are not asked for: offline, without a sign-in that can ask, and where nothing is
 * written. @param limit the output that Claude Code may ask for; absent: as much as it does by itself
 */
export function chosenQuotas(context: QuestionContext, limit?: number): ChosenQuotas | undefined {
	const signIn = signInOf(context);
	const {offline, prove, writes} = context.initial.options;
	const roles = chosenRoles(context);
	if (!signIn || signIn.kind === 'api-key' || signIn.kind === 'none' || offline || !prove || !writes || !roles)
		return undefined;
	const regions = [...new Set(roles.map(({region}) => region))];
	const states = new Map(regions.map((region) => [region, context.lookUp(quotasOf(signIn, region))]));
	const all = [...states.values()];
	if (all.some(({state}) => state === 'loading')) return undefined;
	const problem = all.flatMap((each) => (each.state === 'failed' ? [each.problem] : []))[0];
	const readIn = (region: string) => resultSoFar(states.get(region) ?? {state: 'loading'});
	const read = regions.flatMap((region) => readIn(region) ?? [])[0];
	return {
		...(read ? read.judge(roles, (region) => readIn(region)?.quotas, limit) : {rows: []}),
		...(problem && {problem}),
	};
}

/** The output limit that Claude Code has after this set-up: what is answered, else what is set now, also where only the shell exports it. */
export function limitInForce({answers, initial}: Pick<QuestionContext, 'answers' | 'initial'>): number | undefined {
	return answers.maxOutputTokens ?? readOutputLimit(text(effective(assignmentsNow(initial)), limitVariable));
}
