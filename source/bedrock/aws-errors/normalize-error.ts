// What an error of the SDK, of Node or of a proxy holds, in one flat form that the rules match on.
import type {AwsAnswer} from '../../problem.ts';
import {cutText, readErrorBody, readErrorFields} from './error-body.ts';

/** An answer of AWS (see AwsAnswer), or what came in its place. `status` is absent when no answer came. */
export type NormalizedError = AwsAnswer & {
	/** `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`, …: the system's code, where no answer came. */
	readonly system?: string;
	/** The AWS profile in a chain of profiles that failed. */
	readonly profile?: string;
};

/** The name of an answer that did not come from AWS, whatever its status. */
export const notAwsName = 'NotAws';

/** The name of a request that was not sent, since it would have shown who one is to anybody on the way. */
export const plainHttpName = 'PlainHttp';

type Loose = {
	name?: unknown;
	message?: unknown;
	code?: unknown;
	Code?: unknown;
	status?: unknown;
	profile?: unknown;
	cause?: unknown;
	errors?: unknown;
	error?: unknown;
	$metadata?: {httpStatusCode?: unknown; requestId?: unknown};
	$response?: {statusCode?: unknown; errorText?: unknown};
};

/** Takes anything that can be thrown. Never fails. */
export function normalizeError(error: unknown): NormalizedError {
	const thrown = loose(error);
	const {code, Code, status, profile, cause, errors, $metadata, $response} = thrown;
	// Two addresses tried, both failed: Node wraps them, with the words in the parts only.
	const parts = Array.isArray(errors) ? errors.map((part) => normalizeError(part)) : [];
	const inner = cause === undefined ? undefined : normalizeError(cause);
	const system = text(code) ?? parts[0]?.system ?? inner?.system;
	const facts = {
		status: number($metadata?.httpStatusCode) ?? number($response?.statusCode) ?? number(status) ?? inner?.status,
		requestId: text($metadata?.requestId) ?? inner?.requestId,
		profile: text(profile) ?? inner?.profile,
		system,
	};
	const {name, message} = wordsOf(thrown, facts);
	return {
		// The SDK's handler calls a connection that was cut a TimeoutError, too.
		name: system !== undefined && cut.test(system) ? 'Error' : (name ?? text(Code) ?? 'Error'),
		message: cutText(message || parts.map((part) => part.message).join('; ') || inner?.message || ''),
		...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
	};
}

type Words = {readonly name: string | undefined; readonly message: string | undefined};

/**
 * The SDK reads `message` and `Message` of a body only. Of other JSON it keeps the fields and says "UnknownError"; of a
 * body that it cannot parse it says only where parsing ended (client-bedrock-runtime 3.1164): the text of an error answer is
 * therefore kept by our transport, as `errorText` of the response.
 */
function wordsOf({name, message, error, $response}: Loose, {status = 0, requestId}: Partial<AwsAnswer>): Words {
	const words = {name: text(name), message: text(message)};
	if (words.message === 'UnknownError' || words.message === 'Unknown') {
		const body = readErrorFields({error});
		const unnamed = /^Unknown/.test(words.name ?? '');
		return {name: (unnamed ? body.name : undefined) ?? words.name, message: body.message ?? words.message};
	}
	const body = status >= 400 && unparsedPattern.test(words.message ?? '') ? text($response?.errorText) : undefined;
	if (body === undefined) return words;
	const {form, ...read} = readErrorBody(body);
	if (requestId === undefined && form !== 'json') return {name: notAwsName, message: read.message ?? words.message};
	return {name: read.name ?? 'Unknown', message: read.message ?? 'UnknownError'};
}

/** The SDK's own words for a body that it could not parse. */
export const unparsedPattern = /Deserialization error/;

const cut = /^(ECONNRESET|EPIPE)$/;
const loose = (error: unknown): Loose => (typeof error === 'object' && error !== null ? error : {message: `${error}`});
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
