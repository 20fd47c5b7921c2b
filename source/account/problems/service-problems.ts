// Problems of what AWS answered when it was not about credentials: in general words. What a refusal of a model means is told in bedrock/aws-errors.
import {awsCommand} from '../../aws-command.ts';
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import type {CallContext, ProblemRow, ProblemRows} from './problem-row.ts';

const nameOfCall = ({operation}: CallContext) => operation ?? 'The request';

const throttled: ProblemRow = {
	code: 'throttled',
	title: (call) => `${nameOfCall(call)} is being throttled by AWS`,
	next: () => [{say: 'Wait a minute and try again'}],
};

const denied: ProblemRow = {
	code: 'access-denied',
	title: (call) => {
		const {action, resource} = call.failure;
		return `AWS denies ${action ?? nameOfCall(call)}${resource ? ` on ${resource}` : ''}`;
	},
	next: ({signIn}) => {
		const run = awsCommand('sts get-caller-identity', signIn?.profile);
		return [
			{say: 'Show your administrator the least-privilege policy', own: 'policy'},
			{say: 'See who AWS takes you for', ...(run && signIn?.kind !== 'api-key' ? {run} : {})},
		];
	},
};

const notFound: ProblemRow = {
	code: 'not-found',
	title: (call) => `AWS knows nothing by that name (${nameOfCall(call)}${call.region ? ` in ${call.region}` : ''})`,
	next: ({region}) => [{say: `Check the id or ARN, and the region${region ? ` (${region})` : ''}`}],
};

const fault: ProblemRow = {
	code: 'aws-fault',
	title: (call) => `AWS failed to answer ${nameOfCall(call)}`,
	next: () => [{say: 'Try again in a minute; if it stays, look at https://health.aws.amazon.com/health/status'}],
};

const refused: ProblemRow = {
	code: 'request-refused',
	title: (call) => `AWS refuses ${nameOfCall(call)}`,
	next: () => [],
};

const unexpected: ProblemRow = {
	code: 'unexpected',
	title: ({operation}) => `${operation ?? 'A request to AWS'} failed in a way that this tool does not know`,
	next: () => [{say: 'Report it, with this message', own: '--version'}],
};

const policies = [
	'api-key-permission',
	'assume-role-denied',
	'identity-policy',
	'explicit-deny-identity',
	'permissions-boundary',
	'session-policy',
	'service-control-policy',
	'resource-control-policy',
	'vpc-endpoint',
	'resource-policy',
	'access-denied',
] as const satisfies readonly ErrorCause[];

export const serviceErrors: ProblemRows = {
	...Object.fromEntries(policies.map((cause) => [cause, denied])),
	throttled,
	'throttled-requests': throttled,
	'daily-quota': throttled,
	'model-not-ready': throttled,
	'not-found': notFound,
	'aws-fault': fault,
};

/** What the status alone tells, for causes that have no words of their own here. */
export function rowOfStatus(status: number | undefined): ProblemRow {
	if (status === undefined) return unexpected;
	if (status === 429) return throttled;
	if (status === 403) return denied;
	if (status === 404) return notFound;
	if (status >= 500) return fault;
	return status >= 400 ? refused : unexpected;
}
