// What a live call proves: the model is reachable, the call is refused, or nothing is known.
import type {ProbeWay} from '../../account/account.ts';
import {failureOf} from '../../bedrock/aws-errors/aws-problem.ts';
import {provesFailure} from '../../bedrock/aws-errors/cause.ts';
import type {Refusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import {explainRefusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import type {AwsAnswer, Problem} from '../../problem.ts';
import type {AccessRequest, RequestedRole} from '../access-request.ts';
import type {AccessEvidence, NotCalledReason, ProbeEvidence} from '../evidence.ts';
import {refusalContext} from '../refusal-context.ts';
import type {CallVerdict} from '../report.ts';

export type CallOutcome = {
	readonly verdict: CallVerdict;
	readonly refusal?: Refusal;
	readonly answer?: AwsAnswer;
	/** No answer came, or one that says nothing about access. */
	readonly problem?: Problem | Refusal;
	/** Why it was not called. */
	readonly reason?: {readonly code: NotCalledReason; readonly because: string};
};

export function evaluateCall(
	request: AccessRequest,
	{pin, region}: RequestedRole,
	way: ProbeWay,
	evidence: AccessEvidence,
): CallOutcome {
	const probe = evidence.probes.find((each) => each.pin === pin && each.region === region && each.way === way);
	if (!probe) return {verdict: 'not asked'};
	return verdictOf(request, probe, evidence);
}

function verdictOf(request: AccessRequest, probe: ProbeEvidence, evidence: AccessEvidence): CallOutcome {
	if (probe.state === 'running') return {verdict: 'running'};
	if (probe.state === 'held') return {verdict: 'not asked', reason: probe};
	if (probe.state === 'no answer') return unanswered(probe.problem);
	const {result} = probe;
	if (result.outcome === 'ok') return {verdict: 'ok'};
	const refusal = explainRefusal(result.answer, refusalContext(request, evidence, probe.pin, probe.region));
	// Throttling comes after authorisation: the call was let in (Claude Code's own check counts it as success, too).
	if (result.outcome === 'throttled') return {verdict: 'throttled', refusal, answer: result.answer};
	// A fault of the service says nothing about access.
	if (refusal.layer === 'service') {
		return {verdict: 'unknown', problem: refusal, refusal, answer: result.answer};
	}
	return {verdict: 'refused', refusal, answer: result.answer};
}

/** No answer of AWS came: that no call will work is proven where the reason is the sign-in or the connection. */
function unanswered(problem: Problem): CallOutcome {
	const failure = failureOf(problem);
	if (!provesFailure(failure)) return {verdict: 'unknown', problem};
	const {title, because = '', next} = problem;
	return {verdict: 'refused', refusal: {...failure, title, because, next}};
}

export const reachable = ({verdict}: CallOutcome) => verdict === 'ok' || verdict === 'throttled';
