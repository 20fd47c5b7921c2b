// Every error of the account side becomes a Problem here, and nowhere else: classified by bedrock/aws-errors, put into words for the sign-in in use.
import {AwsProblem} from '../../bedrock/aws-errors/aws-problem.ts';
import {type ClassifiedError, classifyError} from '../../bedrock/aws-errors/classify-error.ts';
import {type NormalizedError, normalizeError, notAwsName} from '../../bedrock/aws-errors/normalize-error.ts';
import {type AwsAnswer, Problem} from '../../problem.ts';
import {noCredentials, refusedCredentials} from './credential-problems.ts';
import {network} from './network-problems.ts';
import type {CallContext, ProblemRows} from './problem-row.ts';
import {generalRow, serviceErrors} from './service-problems.ts';

const rows: ProblemRows = {...noCredentials, ...network, ...refusedCredentials, ...serviceErrors};

/** What happened, because of what in AWS's own words, and what to do next. A Problem stays what it is; an abort is the caller's (isAbort). */
export function problemOfError(thrown: unknown, context: CallContext = {}): Problem {
	if (thrown instanceof Problem) return thrown;
	const error = normalizeError(thrown);
	const failure = classifyError(error, {region: context.region ?? ''});
	const call = {...context, error, failure};
	const row = rows[failure.cause] ?? generalRow(failure, error.status);
	const words = [ownNames.has(error.name) ? '' : error.name, error.message].filter(Boolean).join(': ');
	return new AwsProblem(
		{
			code: row.code ?? failure.cause,
			title: row.title(call),
			because: [words, row.hint?.(call)].filter(Boolean).join('; ') || undefined,
			next: row.next(call),
			answer: answerOf(error, failure),
		},
		failure,
	);
}

/** What AWS answered, or undefined when none of its answers came. */
export function answerOf(error: NormalizedError, {cause}: ClassifiedError): AwsAnswer | undefined {
	const {name, message, status, requestId} = error;
	if (cause === 'not-aws' || cause === 'stream-format') return undefined;
	// An exception inside a stream that began with 200 has no status of its own, and is AWS's answer all the same.
	if (status === undefined && !/Exception$/i.test(name)) return undefined;
	return {name, message, status, requestId};
}

/** Names that this program or the SDK gives to errors of its own: they say nothing to a user. */
const ownNames: ReadonlySet<string> = new Set([
	'Error',
	'CredentialsProviderError',
	notAwsName,
	'ApiKeyAlone',
	'ProxyInvalid',
	'TimeoutError',
]);
