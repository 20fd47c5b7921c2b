// Proof of access for the doctor: the pins as Claude Code will call them, probed and judged.

import type {AccessRequest as AskedAccess, RequestedRole} from '../../access/access-request.ts';
import {callProgress} from '../../access/call-progress.ts';
import {evaluateAccess} from '../../access/evaluate/index.ts';
import type {AccessEvidence} from '../../access/evidence.ts';
import {proveAccess} from '../../access/prove/index.ts';
import type {AccessReport} from '../../access/report.ts';
import type {Account, SignIn} from '../../account/account.ts';
import {failureOf} from '../../bedrock/aws-errors/aws-problem.ts';
import {parsePin} from '../../bedrock/pin.ts';
import {furtherCalls, isFurther} from '../../claude-code/called-models.ts';
import {goesToMantle} from '../../claude-code/mantle.ts';
import {modelRequest} from '../../claude-code/model-request.ts';
import {hostText, projectHosts} from '../../claude-code/project-hosts.ts';
import {Problem} from '../../problem.ts';
import type {ProbeRecord, RefusedCall} from '../account-facts.ts';
import {denialKind} from '../denial-kind.ts';
import type {SubjectFacts} from '../facts.ts';
import type {Lookup} from '../lookup.ts';
import {calledRoles} from '../pinned-models.ts';
import type {Subject} from '../subject.ts';
import type {ReportStep} from './gather-step.ts';

export type AccessFacts = Pick<SubjectFacts, 'probes' | 'refusals' | 'availability' | 'access'>;

/** Proves access as the wizard does, and sorts what came of it. */
export async function gatherAccessEvidence(
	account: Account,
	subject: Subject,
	{probe, report}: {readonly probe: boolean; readonly report?: ReportStep | undefined},
	signal: AbortSignal,
	before: readonly RefusedCall[],
): Promise<AccessFacts> {
	const {signIn} = subject;
	const roles = rolesOf(subject);
	// Nothing is sent to a host that a cloned repository chose; the check project-host says so.
	const [host] = subject.trustsProject ? [] : projectHosts(subject.values);
	const heldHost = host && hostText(host);
	if (!signIn || roles.length === 0) return {probes: [], refusals: before, availability: {}};
	const identity = subject.identity.state === 'known' ? subject.identity.value : undefined;
	const about: AskedAccess = {
		roles,
		apiKey: signIn.kind === 'api-key',
		...(identity && {identity}),
		signIn,
		values: subject.values,
	};
	const options = {probe, heldHost, subscribe: false, simulate: true};
	const evidence = await proveAccess(account, signIn, about, options, signal, (soFar) => {
		if (probe && heldHost === undefined)
			report?.({doing: 'calling', ...callProgress(evaluateAccess(about, soFar).rows)});
	});
	const access = evaluateAccess(about, evidence);
	const refusals = evidence.probes.flatMap((each) => refusedProbe(each, access));
	return {
		probes: evidence.probes.flatMap(probeFact),
		refusals: [...before, ...(await underAnotherName(account, subject, signIn, refusals, signal))],
		availability: Object.fromEntries(
			evidence.availability.map(({modelId, availability}) => [
				modelId,
				availability ? {state: 'known', value: availability} : refusedAvailability,
			]),
		),
		access,
	};
}

/** An explicit deny may go by the program's name: one more smallest call per model tells, which says that it comes from another. */
async function underAnotherName(
	account: Account,
	{values}: Subject,
	signIn: SignIn,
	refusals: readonly RefusedCall[],
	signal: AbortSignal,
): Promise<RefusedCall[]> {
	const denied = refusals.filter(({failure}) => denialKind(failure) === 'on purpose');
	const first = denied.filter(({pin}, at) => denied.findIndex((other) => other.pin === pin) === at);
	const answers = await Promise.all(
		first.map(async ({pin = '', way = 'plain', region}) => {
			const request = modelRequest(values, {id: pin, region, way});
			const result = await account.probe({signIn, region}, request, signal, 'another program').catch(() => undefined);
			return [pin, result && (result.outcome === 'refused' ? 'nobody' : 'another program')] as const;
		}),
	);
	const passes = new Map(answers);
	return refusals.map((each) => {
		const passesAs = denied.includes(each) ? passes.get(each.pin ?? '') : undefined;
		return passesAs ? {...each, passesAs} : each;
	});
}

const refusedAvailability: Lookup<never> = {
	state: 'refused',
	problem: new Problem({
		code: 'availability-not-allowed',
		title: 'AWS did not let us ask',
		because: 'GetFoundationModelAvailability was refused, or not answered',
	}),
};

/** The models as Claude Code will call them, each role once. Aliases and malformed ones are judged without a call. */
function rolesOf(subject: Subject): RequestedRole[] {
	const {calls, values} = subject;
	const known = calls.filter(({id}) => id && !goesToMantle(values, id) && !(parsePin(id) instanceof Problem));
	const further = furtherCalls(known);
	return calledRoles(
		subject,
		known.filter((call) => !isFurther(call) || further.includes(call)),
	);
}

export const skippedProbes = (subject: Subject): ProbeRecord[] =>
	rolesOf(subject).flatMap(({pin}) =>
		(['plain', 'stream'] as const).map((way) => ({pin, way, outcome: 'held' as const})),
	);

type Probe = AccessEvidence['probes'][number];

function probeFact(probe: Probe): ProbeRecord[] {
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

function refusedProbe(probe: Probe, {refusals}: AccessReport): RefusedCall[] {
	const {pin, way, region} = probe;
	if (probe.state === 'no answer') return [{call: 'probe', pin, way, region, ...refusedBy(probe.problem)}];
	const refused = refusals.find((each) => each.pin === pin && each.region === region && each.way === way);
	if (!refused) return [];
	const {answer, refusal} = refused;
	const {title, next} = refusal;
	return [{call: 'probe', pin, way, region, answer, failure: refusal, title, next}];
}

/** AWS's words, or those of the system where no answer came, and what they mean. */
export const refusedBy = (problem: Problem): Pick<RefusedCall, 'answer' | 'failure'> => ({
	answer: problem.answer ?? {name: problem.code, message: problem.because ?? problem.title},
	failure: failureOf(problem),
});
