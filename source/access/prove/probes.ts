// The live calls: one plain and one streamed per pin and region, and never one that would subscribe an account unasked.
import type {Account, Availability, CallTarget, ProbeWay} from '../../account/account.ts';
import {modelOf} from '../../bedrock/inference-profile.ts';
import {parsePin} from '../../bedrock/pin.ts';
import {Problem} from '../../problem.ts';
import {profileOf, type RequestedRole} from '../access-request.ts';
import type {AccessEvidence, AvailabilityEvidence, NotCalledReason, ProbeEvidence} from '../evidence.ts';
import type {Deadline} from './deadline.ts';

export const ways: readonly ProbeWay[] = ['plain', 'stream'];

export type ProbeTarget = {readonly pin: string; readonly region: string; readonly modelId: string | undefined};

/** What would be called, each pin once per region, whatever the number of its roles. */
export function targetsOf(roles: readonly RequestedRole[], evidence: Pick<AccessEvidence, 'profiles'>): ProbeTarget[] {
	const found = new Map<string, ProbeTarget>();
	for (const role of roles) {
		const profile = profileOf(role, evidence);
		const parsed = parsePin(role.pin);
		const named = parsed instanceof Problem ? undefined : parsed.modelId;
		const modelId = (profile && modelOf(profile)?.id) ?? named;
		found.set(`${role.pin} ${role.region}`, {pin: role.pin, region: role.region, modelId});
	}
	return [...found.values()];
}

/** Why a pin is not called at all, before anything is asked about its model. */
export function heldBefore(
	{pin, region}: ProbeTarget,
	evidence: Pick<AccessEvidence, 'profiles'>,
): SkippedProbe | undefined {
	const parsed = parsePin(pin);
	if (parsed instanceof Problem) return {code: 'malformed', because: parsed.message};
	const looked = evidence.profiles.find((each) => each.pin === pin && each.region === region);
	if (looked?.known === 'no')
		return {code: 'unknown-profile', because: looked.problem?.because ?? 'AWS knows no such profile'};
	return undefined;
}

export type SkippedProbe = {readonly code: NotCalledReason; readonly because: string};

/** A first call would subscribe the account; where AWS did not let us ask, nothing is known against calling. */
export function heldByAgreement({availability}: AvailabilityEvidence): SkippedProbe | undefined {
	const wanting: readonly Availability['agreement'][] = ['NOT_AVAILABLE', 'ERROR'];
	if (!availability || !wanting.includes(availability.agreement)) return undefined;
	const {modelId, agreement, agreementError, authorization, entitlement} = availability;
	const also = [
		authorization === 'NOT_AUTHORIZED' ? 'the account is not authorized' : undefined,
		entitlement === 'NOT_AVAILABLE' ? 'there is no entitlement' : undefined,
		agreementError,
	].filter((each) => each !== undefined);
	return {code: 'agreement', because: [`AWS says of ${modelId}: agreement ${agreement}`, ...also].join(', ')};
}

/** What AWS says about a model of the account, as far as it may be asked. Rejects only when the caller gave up. */
export async function askAvailability(
	account: Account,
	reach: CallTarget,
	modelId: string,
	deadline: Deadline,
): Promise<AvailabilityEvidence> {
	const availability = await allowed(() => account.availability(reach, modelId, deadline.each()));
	const place = {modelId, region: reach.region};
	if (!availability) return place;
	if (availability.agreement === 'AVAILABLE') return {...place, availability};
	const useCaseSubmitted = await allowed(() => account.useCaseSubmitted(reach, deadline.each()));
	return {...place, availability, ...(useCaseSubmitted === undefined ? {} : {useCaseSubmitted})};
}

export async function probe(
	account: Account,
	reach: CallTarget,
	pin: string,
	way: ProbeWay,
	deadline: Deadline,
): Promise<ProbeEvidence> {
	const about = {pin, region: reach.region, way};
	try {
		return {...about, state: 'asked', result: await account.probe(reach, pin, way, deadline.each())};
	} catch (error) {
		if (error instanceof Problem) return {...about, state: 'no answer', problem: error};
		throw error;
	}
}

async function allowed<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
	try {
		return await ask();
	} catch (error) {
		if (error instanceof Problem) return undefined;
		throw error;
	}
}
