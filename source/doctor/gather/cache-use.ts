// Proves prompt caching on every model that is called. Made only with --prove-caching.

import {type CalledRole, callsAny, type PlannedModel, planCaching} from '../../access/caching/plan.ts';
import {cachingCauses, proveCaching} from '../../access/caching/prove.ts';
import type {Account} from '../../account/account.ts';
import type {SubjectFacts} from '../facts.ts';
import {calledRoles, modelBehind} from '../pinned-models.ts';
import {refusalsBy} from '../refusal-check.ts';
import type {Subject} from '../subject.ts';
import type {ReportStep} from './gather-step.ts';
import {trustedFileValues} from './trusted-values.ts';

type Options = {
	readonly offline?: boolean;
	readonly noProbe?: boolean;
	/** Called with what will be called and what that costs, before anything is sent. */
	tellPrice?(plan: readonly PlannedModel[]): void;
	readonly report?: ReportStep | undefined;
};

/** Asks only where the smallest call of a model passed: nothing is refused or subscribed because of this proof. */
export async function gatherCacheUse(
	given: Account,
	subject: Subject,
	{offline, noProbe, tellPrice, report}: Options,
	signal: AbortSignal,
): Promise<NonNullable<SubjectFacts['caching']>> {
	const notAsked = (why: string) => ({state: 'not asked', why}) as const;
	if (offline) return notAsked('--offline was given');
	if (noProbe) return notAsked('--no-probe was given');
	const {signIn, values} = subject;
	const plan = planCaching(rolesOf(subject), values);
	if (!signIn || plan.length === 0) return notAsked('no model could be called');
	if (callsAny(plan)) tellPrice?.(plan);
	const account = given.withEnvironment(trustedFileValues(values, subject.trustsProject));
	return {
		state: 'known',
		value: await proveCaching({
			account,
			signIn,
			values,
			plan,
			signal,
			report: (progress) => report?.({doing: 'testing the cache', ...progress}),
		}),
	};
}

/** The models that somebody chose. */
const rolesOf = (subject: Subject): CalledRole[] =>
	calledRoles(subject).map(({role, pin, region, oneM, name}) => ({
		...{role, pin, region, name},
		...(oneM && {oneM}),
		modelId: modelBehind(subject, pin),
		access: accessOf(subject, pin),
	}));

function accessOf(subject: Subject, id: string): CalledRole['access'] {
	if (subject.probes.some(({pin, way, outcome}) => pin === id && way === 'plain' && outcome === 'ok')) return 'ok';
	const refused = refusalsBy(subject, ...cachingCauses).some(({pin}) => pin === id);
	return refused ? 'refuses caching' : 'none';
}
