// Findings of live calls: refused, not made on purpose, or without an answer.

import {parseArn} from '../../bedrock/arn.ts';
import type {Refusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import type {FindingSubject} from '../../finding.ts';
import type {AccessEvidence} from '../evidence.ts';
import type {AccessRow} from '../report.ts';
import type {CallOutcome} from './call-verdict.ts';
import type {EvaluatedRole} from './evaluate-role.ts';
import type {PartialFinding} from './partial-finding.ts';

export function callFindings(row: EvaluatedRole, evidence: AccessEvidence): PartialFinding[] {
	return [...fromAnswers(row), ...fromForm(row, evidence)];
}

function fromAnswers(role: EvaluatedRole): PartialFinding[] {
	const {row, calls} = role;
	const ways = [
		{way: 'InvokeModel', call: calls.plain},
		{way: 'InvokeModelWithResponseStream', call: calls.stream},
	];
	return ways.flatMap(({way, call}): PartialFinding[] => {
		const finding = fromCall(call, role);
		const answer = call.answer && `${call.answer.name}${call.answer.status ? ` (${call.answer.status})` : ''}`;
		const line = [way, row.pin, `in ${row.region}`, answer].filter(Boolean).join(' · ');
		return finding ? [{...finding, role: row.role, evidence: call.reason ? [] : [line]}] : [];
	});
}

type Bare = Omit<PartialFinding, 'role' | 'evidence'>;

function fromCall({verdict, refusal, problem, reason}: CallOutcome, {row, accountId}: EvaluatedRole): Bare | undefined {
	if (reason) return skippedFinding[reason.code](reason.because);
	if (problem)
		return {
			id: 'access-no-answer',
			status: 'unknown',
			about: ['code' in problem ? problem.code : problem.cause],
			title: problem.title,
			because: problem.because,
			next: problem.next,
		};
	if (!refusal) return undefined;
	if (verdict === 'throttled') {
		if (refusal.cause !== 'daily-quota') return undefined;
		return {
			id: 'access-daily-quota',
			status: 'warn',
			about: [],
			title: refusal.title,
			because: refusal.because,
			next: refusal.next,
		};
	}
	return {
		id: `access-${refusal.cause}`,
		status: 'fail',
		about: subjectOf(refusal, row, accountId),
		title: refusal.title,
		because: refusal.because,
		next: refusal.next,
	};
}

/**
 * What one refusal is about: whether a deny statement is in the way, and where, when that is not the profile itself but a
 * model in another region or a profile of another account. An identifier that AWS does not take is about that pin.
 */
function subjectOf(
	{layer, cause, explicit = false, resource = ''}: Refusal,
	{pin, region}: AccessRow,
	accountId: string | undefined,
): FindingSubject {
	const identifier = layer === 'identifier' && cause !== 'on-demand' ? [pin, region] : [];
	const arn = parseArn(resource);
	if (arn?.resource.startsWith('foundation-model/') && arn.region !== region)
		return [explicit, arn.region, pin.startsWith('arn:') || pin, ...identifier];
	const foreign = accountId && arn?.account !== accountId ? arn?.account : undefined;
	return [explicit, foreign, ...identifier];
}

/** Findings of calls that were not made, by the reason. */
const skippedFinding: Readonly<Record<NonNullable<CallOutcome['reason']>['code'], (because: string) => Bare>> = {
	'no-probe': () => ({
		id: 'access-not-probed',
		status: 'unknown',
		about: [],
		title: 'no model was called, so nothing is proven',
		next: [{say: 'Let the doctor call each model once, with one token', own: 'doctor'}],
	}),
	mantle: (because) => ({
		id: 'access-mantle',
		status: 'unknown',
		about: [],
		title: 'not called, since Claude Code calls it at bedrock-mantle',
		because,
		next: [{say: 'Start claude once and see whether it answers', run: 'claude -p ping'}],
	}),
	'project-host': (because) => ({
		id: 'access-project-host',
		status: 'unknown',
		about: [],
		title: 'not called, because only the settings of this project say which host to call',
		because,
		next: [{say: 'If you trust the project, call it there', again: {set: {'--trust-project': true}}}],
	}),
	agreement: (because) => ({
		id: 'access-agreement',
		status: 'unknown',
		about: [],
		title: 'not called, since the first call would subscribe the account on the AWS Marketplace',
		because,
		next: [{say: 'Call it, which subscribes the account', again: {set: {'--subscribe': true}}}],
	}),
	'agreement-failed': (because) => ({
		id: 'access-agreement-failed',
		status: 'fail',
		about: [],
		title: 'the subscription of the account to the model failed',
		because,
		next: [
			{say: 'Ask your administrator to subscribe again in the model catalog of the Amazon Bedrock console'},
			{say: 'Or call it, which tries to subscribe once more', again: {set: {'--subscribe': true}}},
		],
	}),
	'unknown-profile': (because) => ({
		id: 'access-unknown-profile',
		status: 'fail',
		about: [],
		title: 'AWS knows no such profile in this account and region',
		because,
		next: [{say: 'Choose another inference profile', own: ''}],
	}),
	malformed: (because) => ({
		id: 'access-malformed',
		status: 'fail',
		about: [],
		title: 'the id or ARN is malformed',
		because,
		next: [{say: 'Choose another inference profile', own: ''}],
	}),
};

/** The form is asked about only where a model was not called for want of an agreement. */
function fromForm({row, calls}: EvaluatedRole, {availability}: AccessEvidence): PartialFinding[] {
	if (calls.plain.reason?.code !== 'agreement') return [];
	const isBehind = (modelId: string) => row.destinations.some(({modelArn}) => modelArn.endsWith(`/${modelId}`));
	const unknown = availability.some(
		(each) => each.useCaseSubmitted === false && each.region === row.region && isBehind(each.modelId),
	);
	if (!unknown) return [];
	return [
		{
			id: 'access-use-case-form',
			status: 'unknown',
			about: [],
			title: "AWS has no record of Anthropic's use-case form for this account",
			because: 'AWS answers every call with 404 until you or your organisation submit it',
			evidence: [],
			next: [{say: 'Submit it once, in the model catalog: https://console.aws.amazon.com/bedrock/home#/model-catalog'}],
			role: row.role,
		},
	];
}
