// Proof of access for the doctor: the pins as Claude Code will call them, probed and judged.
import type {Account, SignIn} from '../../account/account.ts';
import {explainRefusal} from '../../bedrock/refusal/explain.ts';
import type {Asked as AskedAccess, AskedRole} from '../../checks/access/asked.ts';
import type {Evidence} from '../../checks/access/evidence.ts';
import {judge} from '../../checks/access/judge.ts';
import {profileBehind, wellFormed} from '../../checks/look.ts';
import {refusalKind} from '../../checks/refusal-kind.ts';
import type {Asked, Facts, ProbeFact, Refused, Subject} from '../../checks/subject.ts';
import {Problem} from '../../problem.ts';
import {prove} from '../proof.ts';

export type AccessFacts = Pick<Facts, 'probes' | 'refusals' | 'availability' | 'access'>;

/** Proves access as the wizard does, and sorts what came of it. */
export async function proveAccess(
	account: Account,
	subject: Subject,
	{probe}: {readonly probe: boolean},
	signal: AbortSignal,
	before: readonly Refused[],
): Promise<AccessFacts> {
	const {signIn} = subject;
	const roles = rolesOf(subject);
	if (!signIn || roles.length === 0) return {probes: [], refusals: before, availability: {}};
	const identity = subject.identity.state === 'known' ? subject.identity.value : undefined;
	const about: AskedAccess = {
		roles,
		apiKey: signIn.kind === 'api-key',
		...(identity && {identity}),
		...(signIn.profile && {awsProfile: signIn.profile}),
	};
	const evidence = await prove(account, signIn, about, {probe, subscribe: false, simulate: true}, signal);
	const refusals = evidence.probes.flatMap((each) => refusedProbe(each, subject));
	return {
		probes: evidence.probes.flatMap(probeFact),
		refusals: [...before, ...(await underAnotherName(account, signIn, refusals, signal))],
		availability: Object.fromEntries(
			evidence.availability.map(({modelId, availability}) => [
				modelId,
				availability ? {state: 'known', value: availability} : refusedAvailability,
			]),
		),
		access: judge(about, evidence),
	};
}

/** An explicit deny may go by the program's name: one more smallest call per model tells, which says that it comes from another. */
async function underAnotherName(
	account: Account,
	signIn: SignIn,
	refusals: readonly Refused[],
	signal: AbortSignal,
): Promise<Refused[]> {
	const denied = refusals.filter(({answer, region}) => refusalKind(answer, region) === 'explicit-deny');
	const first = denied.filter(({pin}, at) => denied.findIndex((other) => other.pin === pin) === at);
	const asked = await Promise.all(
		first.map(async ({pin = '', way = 'plain', region}) => {
			const result = await account.probe({signIn, region}, pin, way, signal, 'another program').catch(() => undefined);
			return [pin, result && (result.outcome === 'refused' ? 'nobody' : 'another program')] as const;
		}),
	);
	const passes = new Map(asked);
	return refusals.map((each) => {
		const passesAs = denied.includes(each) ? passes.get(each.pin ?? '') : undefined;
		return passesAs ? {...each, passesAs} : each;
	});
}

const refusedAvailability: Asked<never> = {
	state: 'refused',
	problem: new Problem({
		code: 'availability-not-allowed',
		title: 'AWS did not let us ask',
		because: 'GetFoundationModelAvailability is not allowed',
	}),
};

/** The pins as Claude Code will call them, each role once. Aliases and malformed ones are judged without a call. */
function rolesOf(subject: Subject): AskedRole[] {
	const fine = new Set(wellFormed(subject).map(({id}) => id));
	return subject.calls.flatMap(({role, id, region}): AskedRole[] => {
		if (!id || !fine.has(id)) return [];
		const profile = profileBehind(subject, id);
		return [{role, pin: id, region: region ?? subject.region.region, ...(profile && {profile, name: profile.name})}];
	});
}

export const held = (subject: Subject, because: string): ProbeFact[] =>
	rolesOf(subject).flatMap(({pin}) =>
		(['plain', 'stream'] as const).map((way) => ({pin, way, outcome: 'held' as const, because})),
	);

type Probe = Evidence['probes'][number];

function probeFact(probe: Probe): ProbeFact[] {
	const {pin, way} = probe;
	if (probe.state === 'asked') return [{pin, way, outcome: probe.result.outcome}];
	if (probe.state === 'held')
		return [{pin, way, outcome: 'held', because: probe.because, explained: probe.code !== 'no-probe'}];
	return [
		{
			pin,
			way,
			outcome: 'no answer',
			...(probe.state === 'no answer' && probe.problem.because && {because: probe.problem.because}),
		},
	];
}

function refusedProbe(probe: Probe, subject: Subject): Refused[] {
	const {pin, way, region} = probe;
	if (probe.state === 'no answer') return [{call: 'probe', pin, way, region, answer: answerOf(probe.problem)}];
	if (probe.state !== 'asked' || probe.result.outcome === 'ok') return [];
	const {answer} = probe.result;
	const {identity, signIn} = subject;
	const context = {
		pin,
		region,
		...(identity.state === 'known' && {accountId: identity.value.accountId}),
		...(signIn?.profile && {awsProfile: signIn.profile}),
		...(signIn?.kind === 'api-key' && {apiKey: true}),
	};
	return [{call: 'probe', pin, way, region, answer, explained: explainRefusal(answer, context)}];
}

/** AWS's words, or those of the system where no answer came. */
export const answerOf = (problem: Problem) =>
	problem.answer ?? {name: problem.code, message: problem.because ?? problem.title};
