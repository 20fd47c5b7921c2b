// One role of the access matrix: the live calls, the simulation of everything behind them, and the status that both give.
import type {ProbeWay} from '../../account/account.ts';
import {parseArn} from '../../bedrock/arn.ts';
import type {ErrorCause, ErrorLayer} from '../../bedrock/aws-errors/cause.ts';
import type {Refusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import {geographyOf} from '../../bedrock/geography.ts';
import type {Need} from '../../bedrock/permissions.ts';
import type {Status} from '../../finding.ts';
import {type AccessRequest, callerOf, profileOf, type RequestedRole} from '../access-request.ts';
import type {AccessEvidence, NotCalledReason} from '../evidence.ts';
import type {AccessRow, DestinationRow, RefusedProbe} from '../report.ts';
import {type CallOutcome, evaluateCall, reachable} from './call-verdict.ts';
import {evaluateNeed, type SimulatedDenial, type SimulationOutcome} from './simulation-verdict.ts';

export const actionOf: Readonly<Record<ProbeWay, string>> = {
	plain: 'bedrock:InvokeModel',
	stream: 'bedrock:InvokeModelWithResponseStream',
};

/** A permission that a call needs, with what IAM's simulation says of it. */
export type EvaluatedNeed = {readonly need: Need; readonly outcome: SimulationOutcome};

export type DeniedNeed = EvaluatedNeed & {readonly outcome: SimulatedDenial};

const isDenied = (evaluated: EvaluatedNeed): evaluated is DeniedNeed => evaluated.outcome.verdict === 'denied';

export type EvaluatedRole = {
	readonly row: AccessRow;
	/** The caller's account, where it is known. */
	readonly accountId: string | undefined;
	readonly calls: Readonly<Record<ProbeWay, CallOutcome>>;
	readonly refusals: readonly RefusedProbe[];
	/** Ways of calling that passed although the simulation denies them. */
	readonly contradicted: readonly ProbeWay[];
	/** Denied by the simulation, and not contradicted by a call. */
	readonly denied: readonly DeniedNeed[];
};

export function evaluateRole(
	request: AccessRequest,
	role: RequestedRole,
	needs: readonly Need[],
	evidence: AccessEvidence,
): EvaluatedRole {
	const calls = {
		plain: evaluateCall(request, role, 'plain', evidence),
		stream: evaluateCall(request, role, 'stream', evidence),
	};
	const roleNeeds = needs
		.filter((need) => need.purpose === 'call' && need.roles.includes(role.role) && need.region === role.region)
		.map((need): EvaluatedNeed => ({need, outcome: evaluateNeed(need, evidence)}));
	const ofWay = (way: ProbeWay) => roleNeeds.filter(({need}) => need.action === actionOf[way]);
	const contradicted = (['plain', 'stream'] as const).filter(
		(way) => reachable(calls[way]) && contradicts(ofWay(way), role, evidence),
	);
	const denied = roleNeeds
		.filter(isDenied)
		.filter(({need}) => !contradicted.some((way) => actionOf[way] === need.action));
	const refusal = calls.plain.verdict === 'refused' ? calls.plain.refusal : refusalOf(calls.stream);
	const disagreement = disagreementOf(calls, contradicted, roleNeeds, refusal);
	const destinations = destinationsOf(roleNeeds);
	const row: AccessRow = {
		role: role.role,
		pin: role.pin,
		name: role.name ?? profileOf(role, evidence)?.name ?? role.pin,
		region: role.region,
		plain: calls.plain.verdict,
		stream: calls.stream.verdict,
		destinations,
		...(isAssumed(role, evidence) ? {destinationsAssumed: true as const} : {}),
		...(refusal ? {refusal} : {}),
		...(disagreement ? {disagreement} : {}),
		status: statusOf(calls, denied, contradicted, roleNeeds, role, evidence),
	};
	const {accountId} = callerOf(request, evidence);
	return {row, accountId, calls, refusals: refusedProbes(calls, role), contradicted, denied};
}

function refusedProbes(calls: EvaluatedRole['calls'], {pin, region}: RequestedRole): RefusedProbe[] {
	return (['plain', 'stream'] as const).flatMap((way) => {
		const {refusal, answer} = calls[way];
		return refusal && answer ? [{pin, region, way, refusal, answer}] : [];
	});
}

function refusalOf({verdict, refusal}: CallOutcome): Refusal | undefined {
	return verdict === 'refused' ? refusal : undefined;
}

/** It need not be called to know that it fails. */
const failures: readonly NotCalledReason[] = ['unknown-profile', 'malformed', 'agreement-failed'];

function statusOf(
	{plain, stream}: EvaluatedRole['calls'],
	denied: readonly DeniedNeed[],
	contradicted: readonly ProbeWay[],
	roleNeeds: readonly EvaluatedNeed[],
	role: RequestedRole,
	evidence: AccessEvidence,
): Status {
	const isFailure = ({verdict, reason}: CallOutcome) =>
		verdict === 'refused' || (reason !== undefined && failures.includes(reason.code));
	if ([plain, stream].some(isFailure) || denied.length > 0) return 'fail';
	if (contradicted.length > 0) return 'warn';
	if (![plain, stream].every(reachable)) return 'unknown';
	// Neither a call nor the simulation of assumed models proves all of it.
	if (isAssumed(role, evidence)) return 'unknown';
	// One success proves only the way it was routed: where there are several, the simulation must allow the others.
	if (singleWay(roleNeeds, role, evidence)) return 'ok';
	const allAllowed = roleNeeds.length > 0 && roleNeeds.every(({outcome}) => outcome.verdict === 'allowed (simulated)');
	return allAllowed ? 'ok' : 'unknown';
}

/** Where it routes is an assumption: AWS's list could not be read, or does not hold it. */
const isAssumed = ({pin, region}: RequestedRole, {profiles}: AccessEvidence): boolean =>
	profiles.some((each) => each.pin === pin && each.region === region && each.known !== 'yes');

/** Whether every call needs exactly the same permissions: one destination, or a global profile's fixed three resources. */
function singleWay(roleNeeds: readonly EvaluatedNeed[], role: RequestedRole, evidence: AccessEvidence): boolean {
	const profile = profileOf(role, evidence);
	if (!profile) return roleNeeds.length > 0 && roleNeeds.every(({need}) => need.profileArn === undefined);
	if (profile.modelArns.length === 0) return false;
	return geographyOf(profile) === 'global' || modelsIn(roleNeeds).length === 1;
}

function modelsIn(roleNeeds: readonly EvaluatedNeed[]): string[] {
	return [...new Set(roleNeeds.map(({need}) => need.resource).filter(isModel))];
}

function isModel(resource: string): boolean {
	return parseArn(resource)?.resource.startsWith('foundation-model/') ?? false;
}

/** A call passed although something that every call needs is denied by the simulation. */
function contradicts(ofWay: readonly EvaluatedNeed[], role: RequestedRole, evidence: AccessEvidence): boolean {
	const listed = new Set(profileOf(role, evidence)?.modelArns);
	const always = ofWay.filter(({need}) => !isModel(need.resource) || !listed.has(need.resource));
	const routed = ofWay.filter(({need}) => listed.has(need.resource));
	if (always.some(isDenied)) return true;
	if (singleWay(ofWay, role, evidence)) return routed.some(isDenied);
	return routed.length > 0 && routed.every(isDenied);
}

function disagreementOf(
	calls: EvaluatedRole['calls'],
	contradicted: readonly ProbeWay[],
	roleNeeds: readonly EvaluatedNeed[],
	refusal: Refusal | undefined,
): string | undefined {
	if (contradicted.length > 0) {
		return `the ${contradicted.map((way) => callNames[way]).join(' and the ')} passed, although IAM's simulation denies ${contradicted.length > 1 ? 'them' : 'it'}. The call counts; ${mayBeBehind}`;
	}
	const refused = (['plain', 'stream'] as const).filter((way) => calls[way].verdict === 'refused');
	const [way] = refused;
	// Where AWS did not answer, nobody has decided anything.
	if (!way || !refusal || calls[way].answer?.status === undefined || !ofPolicies.includes(refusal.layer))
		return undefined;
	const ofWay = roleNeeds.filter(({need}) => need.action === actionOf[way]);
	if (ofWay.length === 0 || !ofWay.every(({outcome}) => outcome.verdict === 'allowed (simulated)')) return undefined;
	return `the ${callNames[way]} was refused, although IAM's simulation allows it. The call counts; ${unseen(refusal)}`;
}

/** A call that is streamed is named as such everywhere. */
const callNames: Readonly<Record<ProbeWay, string>> = {plain: 'call', stream: 'streaming call'};

const mayBeBehind = 'the simulation may not know a recent change, or all circumstances of the call';

/** Only these layers decide by policies, so only there can IAM's simulation contradict a refused call. */
const ofPolicies: readonly ErrorLayer[] = ['identity', 'account', 'organisation', 'network'];

/** What SimulatePrincipalPolicy leaves out, by the cause of the refusal (IAM User Guide, "IAM policy testing with the IAM policy simulator"). */
const notSimulated: Partial<Readonly<Record<ErrorCause, string>>> = {
	'session-policy': 'the simulation does not see session policies',
	'service-control-policy': 'the simulation leaves out service control policies with conditions',
	'resource-control-policy': 'the simulation does not see resource control policies',
	'vpc-endpoint': 'the simulation does not see the policies of VPC endpoints',
};

function unseen({cause}: Refusal): string {
	return notSimulated[cause] ?? mayBeBehind;
}

function destinationsOf(roleNeeds: readonly EvaluatedNeed[]): DestinationRow[] {
	return modelsIn(roleNeeds).map((modelArn) => {
		const of = (way: ProbeWay) =>
			roleNeeds.find(({need}) => need.resource === modelArn && need.action === actionOf[way])?.outcome ?? {
				verdict: 'unknown' as const,
			};
		const plain = of('plain');
		const stream = of('stream');
		const because = [plain, stream].find((each) => each.because)?.because;
		return {
			region: parseArn(modelArn)?.region ?? '',
			modelArn,
			plain: plain.verdict,
			stream: stream.verdict,
			...(because ? {because} : {}),
		};
	});
}
