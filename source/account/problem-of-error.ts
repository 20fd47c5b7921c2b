// Every error of the account side becomes a Problem here, and nowhere else: classified and put into words by bedrock/aws-errors.
import {AwsProblem} from '../bedrock/aws-errors/aws-problem.ts';
import {awsWords} from '../bedrock/aws-errors/aws-words.ts';
import type {ErrorCause} from '../bedrock/aws-errors/cause.ts';
import {type ClassifiedError, classifyError} from '../bedrock/aws-errors/classify-error.ts';
import {
	type NormalizedError,
	normalizeError,
	notAwsName,
	plainHttpName,
} from '../bedrock/aws-errors/normalize-error.ts';
import {wordError} from '../bedrock/aws-errors/wording/word-error.ts';
import type {ErrorContext} from '../bedrock/aws-errors/wording/wording.ts';
import {type AwsAnswer, Problem} from '../problem.ts';

/** What happened, because of what in AWS's own words, and what to do next. A Problem stays what it is; an abort is the caller's (isAbort). */
export function problemOfError(thrown: unknown, context: ErrorContext): Problem {
	if (thrown instanceof Problem) return thrown;
	const error = normalizeError(thrown);
	const failure = classifyError(error, context);
	const {title, next} = wordError({...context, error, failure});
	return new AwsProblem(
		{
			code: codeOf(failure, error),
			title,
			because: becauseOf(error),
			next,
			answer: answerOf(error, failure),
		},
		failure,
	);
}

/** AWS's own words, after the name of its exception. */
function becauseOf(error: NormalizedError): string | undefined {
	const words = error.message === '' ? '' : awsWords(error);
	if (words === '') return ownNames.has(error.name) ? undefined : error.name;
	return ownNames.has(error.name) ? words : `${error.name}: ${words}`;
}

/** What AWS answered, or undefined when none of its answers came. */
export function answerOf(error: NormalizedError, {cause}: ClassifiedError): AwsAnswer | undefined {
	const {name, message, status, requestId} = error;
	if (cause === 'not-aws' || cause === 'stream-format') return undefined;
	// An exception inside a stream that began with 200 has no status of its own, and is AWS's answer all the same.
	if (status === undefined && !/Exception$/i.test(name)) return undefined;
	return {name, message, status, requestId};
}

const codes: Partial<Readonly<Record<ErrorCause, ErrorCause>>> = {
	throttled: 'throttled',
	'throttled-requests': 'throttled',
	'daily-quota': 'throttled',
	'model-not-ready': 'throttled',
	'account-limit': 'account-limit',
	'name-taken': 'name-taken',
	'too-many-tags': 'too-many-tags',
	'stream-format': 'not-aws',
	'proxy-user-refused': 'proxy-refused',
	'not-found': 'not-found',
	'aws-fault': 'aws-fault',
};

/** The stable code of a problem. Causes that only calls of models tell apart share the code of their status. */
function codeOf({cause, layer, place}: ClassifiedError, {status}: NormalizedError): ErrorCause {
	const code = codes[cause];
	if (code) return code;
	if (place !== undefined) return 'access-denied';
	if (layer === 'credentials' || layer === 'network') return cause;
	if (status === 403) return 'access-denied';
	if (status === undefined) return 'unexpected';
	if (status === 429) return 'throttled';
	if (status === 404) return 'not-found';
	if (status >= 500) return 'aws-fault';
	return status >= 400 ? 'request-refused' : 'unexpected';
}

/** Names that this program or the SDK gives to errors of its own: they say nothing to a user. */
const ownNames: ReadonlySet<string> = new Set([
	'Error',
	'CredentialsProviderError',
	notAwsName,
	'ApiKeyAlone',
	'ProxyInvalid',
	plainHttpName,
	'TimeoutError',
]);
