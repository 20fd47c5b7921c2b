// Proves prompt caching by two identical calls of several thousand tokens on the primary model. Made only with --prove-caching.

import type {Account} from '../../account/account.ts';
import {modelRequest} from '../../claude-code/model-request.ts';
import {Problem} from '../../problem.ts';
import type {SubjectFacts} from '../facts.ts';
import {modelBehind} from '../pinned-models.ts';
import type {Subject} from '../subject.ts';

type Options = {readonly offline?: boolean; readonly noProbe?: boolean};

/** Asks only where the smallest call of the primary model passed: nothing is refused or subscribed because of this proof. */
export async function gatherCacheUse(
	account: Account,
	subject: Subject,
	{offline, noProbe}: Options,
	signal: AbortSignal,
): Promise<NonNullable<SubjectFacts['caching']>> {
	const notAsked = (why: string) => ({state: 'not asked', why}) as const;
	if (offline) return notAsked('--offline was given');
	if (noProbe) return notAsked('--no-probe was given');
	const primary = subject.calls.find(({role}) => role === 'primary');
	const {signIn} = subject;
	const isCallable = subject.probes.some(
		({pin, way, outcome}) => pin === primary?.id && way === 'plain' && outcome === 'ok',
	);
	if (!primary?.id || !signIn || !isCallable) return notAsked('the primary model could not be called');
	const {id, oneM} = primary;
	const target = {signIn, region: primary.region ?? subject.region.region};
	const callee = {
		id,
		...(oneM && {oneM}),
		region: target.region,
		way: 'plain',
		modelId: modelBehind(subject, id),
	} as const;
	try {
		return {
			state: 'known',
			value: {pin: primary.id, calls: await account.proveCaching(target, modelRequest(subject.values, callee), signal)},
		};
	} catch (error) {
		if (error instanceof Problem) return {state: 'refused', problem: error};
		throw error;
	}
}
