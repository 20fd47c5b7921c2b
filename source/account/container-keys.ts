// Keys of the role that a container has (ECS, EKS), from the agent beside it. The SDK's provider for it is not used, since it reads an
// answer of any length.
import {BlockList} from 'node:net';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import {readText} from '../read-file.ts';
import type {Environment} from './config-paths.ts';
import {CredentialsError, keysOf, mayBeSent, type SigningKeys} from './signing-keys.ts';

/** Milliseconds for an answer. The agent is on the machine itself: it answers at once or is not there. */
const limit = 2000;
const attempts = 2;
/** Keys with a session token take about two kilobytes. */
const mostBytes = 64 * 1024;

/** Rejects with a CredentialsError that quotes nothing of an answer but an agent's refusal. */
export async function keysFromContainer(environment: Environment, signal: AbortSignal): Promise<SigningKeys> {
	try {
		const url = agentUrl(environment);
		const token = await authorization(environment);
		return await asked(url, token, signal);
	} catch (error) {
		// `fetch failed` says nothing; what did is its cause.
		const {message} = normalizeError(error instanceof TypeError && error.cause ? error.cause : error);
		throw new CredentialsError(`The agent of this container gave no keys: ${message}`);
	}
}

/** Where keys may be fetched without TLS (the SDKs agree): this machine, and the agents of ECS and EKS. */
const agents = new BlockList();
agents.addSubnet('127.0.0.0', 8);
for (const address of ['169.254.170.2', '169.254.170.23']) agents.addAddress(address);
for (const address of ['::1', 'fd00:ec2::23']) agents.addAddress(address, 'ipv6');

function agentUrl(environment: Environment): URL {
	const relative = environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI;
	const name = `AWS_CONTAINER_CREDENTIALS_${relative ? 'RELATIVE' : 'FULL'}_URI`;
	const text = relative ? `http://169.254.170.2${relative}` : environment[name];
	if (!text || !URL.canParse(text)) throw new Error(`${name} is not a URL`);
	const url = new URL(text);
	const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
	const isNear = host === 'localhost' || agents.check(host, host.includes(':') ? 'ipv6' : 'ipv4');
	if (url.protocol === 'https:' || (url.protocol === 'http:' && isNear)) return url;
	throw new Error(`${name} names ${url.host}, which is neither this machine nor an agent of AWS, without https`);
}

/** The file's text counts, where one is named. */
async function authorization(environment: Environment): Promise<string | undefined> {
	const file = environment.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
	const token = file ? await readText(file) : environment.AWS_CONTAINER_AUTHORIZATION_TOKEN;
	const text = token?.trim();
	// Otherwise fetch refuses it, and quotes it.
	if (!mayBeSent(text)) throw new Error('its authorization token has a character that no request can carry');
	return text || undefined;
}

async function asked(url: URL, token: string | undefined, signal: AbortSignal): Promise<SigningKeys> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await askOnce(url, token, AbortSignal.any([signal, AbortSignal.timeout(limit)]));
		} catch (error) {
			signal.throwIfAborted();
			if (attempt === attempts) throw error;
		}
	}
}

async function askOnce(url: URL, token: string | undefined, signal: AbortSignal): Promise<SigningKeys> {
	const answer = await fetch(url, {redirect: 'error', signal, headers: token ? {authorization: token} : {}});
	const text = await bounded(answer);
	const {AccessKeyId, SecretAccessKey, Token, Expiration, Code, Message} = fieldsOf(text);
	if (answer.status !== 200)
		throw new Error([`it answered with status ${answer.status}`, Code, Message].filter(Boolean).join(' '));
	const keys = keysOf({
		...{AccessKeyId, SecretAccessKey},
		...(Token !== undefined && {SessionToken: Token}),
		...(Expiration !== undefined && {Expiration: new Date(Expiration)}),
	});
	if (!keys) throw new Error('there are none in its answer');
	return keys;
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
