// What an error of the SDK, of Node or of a proxy says, in one flat form that a table can match on.
import type {AwsAnswer} from '../../problem.ts';

export type NormalizedError = {
	readonly name: string;
	readonly message: string;
	/** `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`, …: the system's code, where no answer came. */
	readonly system: string;
	/** The HTTP status, absent when no answer came. */
	readonly status?: number;
	readonly requestId?: string;
	/** The profile in a chain that failed. */
	readonly profile?: string;
};

type Loose = {
	name?: unknown;
	message?: unknown;
	code?: unknown;
	Code?: unknown;
	status?: unknown;
	profile?: unknown;
	cause?: unknown;
	errors?: unknown;
	$metadata?: {httpStatusCode?: unknown; requestId?: unknown};
	$response?: {statusCode?: unknown};
};

export function evidenceOf(error: unknown): NormalizedError {
	const {name, message, code, Code, status, profile, cause, errors, $metadata, $response} = loose(error);
	// Two addresses tried, both failed: Node wraps them, with the words in the parts only.
	const parts = Array.isArray(errors) ? errors.map((part) => evidenceOf(part)) : [];
	const inner = cause === undefined ? undefined : evidenceOf(cause);
	const found = {
		status: number($metadata?.httpStatusCode) ?? number($response?.statusCode) ?? number(status) ?? inner?.status,
		requestId: text($metadata?.requestId) ?? inner?.requestId,
		profile: text(profile) ?? inner?.profile,
	};
	const system = text(code) ?? parts[0]?.system ?? inner?.system ?? '';
	return {
		// The SDK's handler calls a connection that was cut a TimeoutError, too.
		name: cut.test(system) ? 'Error' : (text(name) ?? text(Code) ?? 'Error'),
		message: text(message) || parts.map((part) => part.message).join('; ') || inner?.message || '',
		system,
		...(found.status === undefined ? {} : {status: found.status}),
		...(found.requestId === undefined ? {} : {requestId: found.requestId}),
		...(found.profile === undefined ? {} : {profile: found.profile}),
	};
}

/** A block page (N7), a captive portal, a gateway: nothing that AWS wrote, so no permission is at fault. */
export function notAws({name, message, requestId}: NormalizedError): boolean {
	if (name === 'NotAws' || /Deserialization error/.test(message)) return true;
	return requestId === undefined && (/^Unknown(Error)?$/.test(name) || message === 'UnknownError');
}

/** What AWS answered, or undefined when none of its answers came. */
export function answerOf(error: unknown): AwsAnswer | undefined {
	const evidence = evidenceOf(error);
	const {name, message, status, requestId} = evidence;
	// An exception inside a stream that began with 200 has no status of its own, and is AWS's answer all the same.
	if (notAws(evidence) || (status === undefined && !/Exception$/i.test(name))) return undefined;
	return {name, message, status, requestId};
}

const cut = /^(ECONNRESET|EPIPE)$/;
const loose = (error: unknown): Loose => (typeof error === 'object' && error !== null ? error : {message: `${error}`});
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
