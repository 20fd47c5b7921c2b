// Asks a service beside this machine that hands out keys: the agent of a container, the metadata of an instance. The SDK's providers
// are not used, since they read an answer of any length, and wait longer than anybody should for what is at hand or is not there.
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import {deadline} from '../deadline.ts';
import {CredentialsError, keysOf, type SigningKeys} from './signing-keys.ts';

/** Milliseconds for an answer. The service is beside the machine: it answers at once or is not there. */
const limit = 2000;
/** Keys with a session token take about two kilobytes. */
const mostBytes = 64 * 1024;

export type LocalRequest = {
	readonly url: URL;
	readonly method?: 'GET' | 'PUT';
	readonly headers?: Readonly<Record<string, string>>;
	/** 2 where an answer that was lost is worth a second request. */
	readonly attempts: 1 | 2;
	readonly signal: AbortSignal;
};

export type LocalAnswer = {readonly status: number; readonly text: string};

/** Whatever the status. Rejects with the network's error, or for an answer that is too long. */
export async function askLocalService({url, method, headers, attempts, signal}: LocalRequest): Promise<LocalAnswer> {
	for (let attempt = 1; ; attempt++) {
		try {
			const inTime = deadline(limit, signal);
			const answer = await fetch(url, {
				redirect: 'error',
				signal: inTime,
				...(method && {method}),
				...(headers && {headers}),
			});
			return {status: answer.status, text: await bounded(answer)};
		} catch (error) {
			signal.throwIfAborted();
			if (attempt === attempts) throw error;
		}
	}
}

async function bounded({body}: Response): Promise<string> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body ?? []) {
		length += chunk.length;
		if (length > mostBytes) throw new Error(`its answer has more than ${mostBytes / 1024} kB`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

/** Both kinds of service answer with the same document. Throws where there are no keys in it, quoting a refusal alone. */
export function keysIn({status, text}: LocalAnswer): SigningKeys {
	const {AccessKeyId, SecretAccessKey, Token, Expiration, Code, Message} = fieldsOf(text);
	if (status !== 200) throw new Error([`it answered with status ${status}`, Code, Message].filter(Boolean).join(' '));
	const keys = keysOf({
		...{AccessKeyId, SecretAccessKey},
		...(Token !== undefined && {SessionToken: Token}),
		...(Expiration !== undefined && {Expiration: new Date(Expiration)}),
	});
	if (keys) return keys;
	// An instance whose role cannot be assumed says so with a status of 200.
	const refusal = Code && Code !== 'Success' ? [Code, Message].filter(Boolean) : [];
	throw new Error(['there are none in its answer', ...refusal].join(' '));
}

/** The texts among its fields; none where it is no JSON. A parser's own error would quote from it. */
function fieldsOf(text: string): Readonly<Record<string, string | undefined>> {
	try {
		const fields: unknown = JSON.parse(text);
		return Object.fromEntries(
			Object.entries(fields ?? {}).filter((field): field is [string, string] => typeof field[1] === 'string'),
		);
	} catch {
		return {};
	}
}

/** @param service as in "The agent of this container" */
export function noKeys(service: string, error: unknown): CredentialsError {
	// `fetch failed` says nothing; what did is its cause.
	const {message} = normalizeError(error instanceof TypeError && error.cause ? error.cause : error);
	return new CredentialsError(`${service} gave no keys: ${message}`);
}
