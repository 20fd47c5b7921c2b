// What a test of prompt caching would call, for the answers as they stand: the models whose access was proven, under what will be written.
import {type PlannedModel, planCaching} from '../access/caching/plan.ts';
import {cachingCauses} from '../access/caching/prove.ts';
import {probeTargets} from '../access/prove/probes.ts';
import type {SignIn} from '../account/account.ts';
import type {Effective} from '../claude-code/effective.ts';
import type {Answers, Caching} from './answers.ts';
import {signInOf} from './available-profiles.ts';
import type {ConversationView} from './conversation.ts';
import {plannedValues} from './planned-values.ts';
import {type AccessResult, asIfAsked} from './queries/access-query.ts';
import type {QuestionContext} from './question.ts';
import {accessProof} from './questions/access.ts';

export type CachingTest = {
	readonly signIn: SignIn;
	readonly values: Effective;
	readonly plan: readonly PlannedModel[];
	/** For which models prompts are cached, as it stands now. */
	readonly caching: Caching;
};

/** Undefined where access was not proven: then nothing is known of what may be called. */
export function cachingTest({context: before, questions}: ConversationView): CachingTest | undefined {
	const loaded = accessProof(before)?.loaded;
	const signIn = signInOf(before);
	if (loaded?.state !== 'ready' || !signIn) return undefined;
	const context = withRows(asIfAsked(before), questions);
	const values = plannedValues(context);
	return {signIn, values, plan: planCaching(rolesOf(loaded.value), values), caching: context.answers.caching ?? 'on'};
}

/** The rows of the page are counted as they are shown. */
function withRows(context: QuestionContext, questions: ConversationView['questions']): QuestionContext {
	const rows = questions.filter(({question}) => question.id === 'caching' || question.id === 'cacheTtl');
	const shown = rows.flatMap(({question, answer, suggestion}) => {
		const value = (answer ?? suggestion)?.value;
		return value === undefined ? [] : [[question.id, value]];
	});
	return {...context, answers: {...context.answers, ...(Object.fromEntries(shown) as Partial<Answers>)}};
}

const rolesOf = ({request: {roles}, evidence, report}: AccessResult) => {
	const targets = probeTargets(roles, evidence);
	return roles.map(({role, pin, region, oneM, name}) => {
		const isIt = (other: {readonly pin: string; readonly region: string}) =>
			other.pin === pin && other.region === region;
		const answered = evidence.probes.some(
			(probe) => isIt(probe) && probe.way === 'plain' && probe.state === 'asked' && probe.result.outcome === 'ok',
		);
		const refusesCaching = report.refusals.some(
			(refused) => isIt(refused) && cachingCauses.some((cause) => cause === refused.refusal.cause),
		);
		return {
			...{role, pin, region, name},
			...(oneM && {oneM}),
			modelId: targets.find(isIt)?.modelId,
			access: answered ? ('ok' as const) : refusesCaching ? ('refuses caching' as const) : ('none' as const),
		};
	});
};
