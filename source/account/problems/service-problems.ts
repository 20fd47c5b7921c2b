// Problems of what AWS answered when it was not about credentials: in general words. What a refusal of a model means is told in bedrock/aws-errors.
import {awsCommand} from '../../aws-command.ts';
import type {ClassifiedError} from '../../bedrock/aws-errors/classify-error.ts';
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

export const serviceErrors: ProblemRows = {
	throttled,
	'throttled-requests': throttled,
	'daily-quota': throttled,
	'model-not-ready': throttled,
	'not-found': notFound,
	'aws-fault': fault,
};

/** For causes that have no words of their own here: a denial by IAM, or what the status alone tells. */
export function generalRow({place}: ClassifiedError, status: number | undefined): ProblemRow {
	if (place !== undefined || status === 403) return denied;
	if (status === undefined) return unexpected;
	if (status === 429) return throttled;
	if (status === 404) return notFound;
	if (status >= 500) return fault;
	return status >= 400 ? refused : unexpected;
}
