// What AWS answered when it was not about credentials: in general words. What a refusal of a model means is read in bedrock/.
import {awsCommand} from '../../aws-command.ts';
import type {ErrorRule} from './error-rule.ts';
import type {CallContext} from './next.ts';

/** The action and the resource that AWS names when it says no. */
export function deniedOf(message: string): {action?: string; resource?: string} {
	const action = /not authorized to perform:?\s+([\w-]+:[\w*]+)/i.exec(message)?.[1];
	const resource = /on (?:the )?resource:?\s+(\S+)/i.exec(message)?.[1]?.replace(/[",.;]+$/, '');
	return {...(action ? {action} : {}), ...(resource ? {resource} : {})};
}

const throttling =
	/^(Throttling|ThrottlingException|ThrottledException|TooManyRequests|TooManyRequestsException|RequestLimitExceeded|ProvisionedThroughputExceededException|SlowDown|ModelNotReadyException)$/;
const denied =
	/^(AccessDenied|AccessDeniedException|UnauthorizedOperation|NotAuthorized|NotAuthorizedException|UnauthorizedAccess)$/;
const absent = /^(ResourceNotFoundException|NoSuchEntity|NoSuchEntityException)$/;

const asked = ({operation}: CallContext) => operation ?? 'The request';

export const answers: readonly ErrorRule[] = [
	{
		code: 'throttled',
		when: ({name, status}) => status === 429 || throttling.test(name),
		title: (about) => `${asked(about)} is being throttled by AWS`,
		next: () => [{say: 'Wait a minute and try again'}],
	},
	{
		code: 'access-denied',
		when: ({name, status, message}) =>
			denied.test(name) || status === 403 || /not authorized to perform/i.test(message),
		title: (about, {message}) => {
			const {action, resource} = deniedOf(message);
			return `AWS denies ${action ?? asked(about)}${resource ? ` on ${resource}` : ''}`;
		},
		next: ({signIn}) => {
			const run = awsCommand('sts get-caller-identity', signIn?.profile);
			return [
				{say: 'Show your administrator the least-privilege policy', own: 'policy'},
				{say: 'See who AWS takes you for', ...(run && signIn?.kind !== 'api-key' ? {run} : {})},
			];
		},
	},
	{
		code: 'not-found',
		when: ({name, status}) => absent.test(name) || status === 404,
		title: (about) => `AWS knows nothing by that name (${asked(about)}${about.region ? ` in ${about.region}` : ''})`,
		next: ({region}) => [{say: `Check the id or ARN, and the region${region ? ` (${region})` : ''}`}],
	},
	{
		code: 'aws-fault',
		when: ({status, name}) =>
			(status !== undefined && status >= 500) || /^(InternalServer|ServiceUnavailable|InternalFailure)/.test(name),
		title: (about) => `AWS failed to answer ${asked(about)}`,
		next: () => [{say: 'Try again in a minute; if it stays, look at https://health.aws.amazon.com/health/status'}],
	},
	{
		code: 'request-refused',
		when: ({status}) => status !== undefined && status >= 400,
		title: (about) => `AWS refuses ${asked(about)}`,
		next: () => [],
	},
];
