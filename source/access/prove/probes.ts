// The calls of models that prove access: per model ID and region one plain and one streamed call, and why some are skipped.
import type {Account, Availability, CallTarget, ProbeWay} from '../../account/account.ts';
import {modelOf} from '../../bedrock/inference-profile.ts';
import {parsePin} from '../../bedrock/pin.ts';
import type {Effective} from '../../claude-code/effective.ts';
import {goesToMantle, whyNotCalled} from '../../claude-code/mantle.ts';
import type {ModelRequest} from '../../claude-code/model-request.ts';
import {Problem} from '../../problem.ts';
import {profileOf, type RequestedRole} from '../access-request.ts';
import type {AccessEvidence, AvailabilityEvidence, NotCalledReason, ProbeEvidence} from '../evidence.ts';
import type {Deadline} from './deadline.ts';

export const ways: readonly ProbeWay[] = ['plain', 'stream'];

export type ProbeTarget = {
	readonly pin: string;
	readonly region: string;
	readonly modelId: string | undefined;
	readonly oneM: boolean;
};

/** What would be called: each pin once per region, however many roles have it. */
export function probeTargets(
	roles: readonly RequestedRole[],
	evidence: Pick<AccessEvidence, 'profiles'>,
): ProbeTarget[] {
	const targets = new Map<string, ProbeTarget>();
	for (const role of roles) {
		const profile = profileOf(role, evidence);
		const parsed = parsePin(role.pin);
		const named = parsed instanceof Problem ? undefined : parsed.modelId;
		const modelId = (profile && modelOf(profile)?.id) ?? named;
		const key = `${role.pin} ${role.region}`;
		const oneM = role.oneM === true || targets.get(key)?.oneM === true;
		targets.set(key, {pin: role.pin, region: role.region, modelId, oneM});
	}
	return [...targets.values()];
}

/** Why a pin is not called, as far as is known before AWS is asked about its model. */
export function skipBeforeAsking(
	{pin, region}: Pick<ProbeTarget, 'pin' | 'region'>,
	evidence: Pick<AccessEvidence, 'profiles'>,
	values?: Effective,
): SkippedProbe | undefined {
	if (goesToMantle(values, pin)) return {code: 'mantle', because: whyNotCalled(values, region)};
	const parsed = parsePin(pin);
	if (parsed instanceof Problem) return {code: 'malformed', because: parsed.message};
	const lookup = evidence.profiles.find((each) => each.pin === pin && each.region === region);
	if (lookup?.known === 'no')
		return {code: 'unknown-profile', because: lookup.problem?.because ?? 'AWS knows no such profile'};
	return undefined;
}

export type SkippedProbe = {readonly code: NotCalledReason; readonly because: string};

/** Why a model is not called: the first call would subscribe the account to it. Where AWS did not let us ask, it is called. */
export function skipForAgreement({availability}: AvailabilityEvidence): SkippedProbe | undefined {
	const missing: readonly Availability['agreement'][] = ['NOT_AVAILABLE', 'ERROR'];
	if (!availability || !missing.includes(availability.agreement)) return undefined;
	const {modelId, agreement, agreementError, authorization, entitlement} = availability;
	const also = [
		authorization === 'NOT_AUTHORIZED' ? 'the account is not authorized' : undefined,
		entitlement === 'NOT_AVAILABLE' ? 'there is no entitlement' : undefined,
		agreementError,
	].filter((each) => each !== undefined);
	const code = agreement === 'ERROR' ? 'agreement-failed' : 'agreement';
	return {code, because: [`AWS says of ${modelId}: agreement ${agreement}`, ...also].join(', ')};
}

/** What AWS says about a model in this account; without an answer where AWS refuses the question. Rejects only with an abort. */
export async function askAvailability(
	account: Account,
	target: CallTarget,
	modelId: string,
	deadline: Deadline,
): Promise<AvailabilityEvidence> {
	const availability = await unlessRefused(() => account.availability(target, modelId, deadline.signal()));
	const place = {modelId, region: target.region};
	if (!availability) return place;
	if (availability.agreement === 'AVAILABLE') return {...place, availability};
	const useCaseSubmitted = await unlessRefused(() => account.useCaseSubmitted(target, deadline.signal()));
	return {...place, availability, ...(useCaseSubmitted === undefined ? {} : {useCaseSubmitted})};
}

export async function probe(
	account: Account,
	target: CallTarget,
	request: ModelRequest,
	deadline: Deadline,
): Promise<ProbeEvidence> {
	const probed = {pin: request.id, region: target.region, way: request.way};
	try {
		return {...probed, state: 'asked', result: await account.probe(target, request, deadline.signal())};
	} catch (error) {
		if (error instanceof Problem) return {...probed, state: 'no answer', problem: error};
		throw error;
	}
}

async function unlessRefused<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof Problem) return undefined;
		throw error;
	}
}
