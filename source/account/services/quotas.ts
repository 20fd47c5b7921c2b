// Calls Service Quotas over its JSON protocol, signed. One operation is used of it, so the SDK's client, which is larger than this whole
// room's others together, is left out; its parts that sign and hash are those that the other clients have loaded already.
import {Sha256} from '@smithy/core/checksum';
import {HttpRequest} from '@smithy/core/protocols';
import {SignatureV4} from '@smithy/signature-v4';
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import {classifyError} from '../../bedrock/aws-errors/classify-error.ts';
import {normalizeError} from '../../bedrock/aws-errors/normalize-error.ts';
import {partitionOf} from '../../bedrock/region.ts';
import {notAnAnswer} from '../answer-shape.ts';
import type {ClientSettings} from '../client-settings.ts';
import type {SigningKeys} from '../signing-keys.ts';

type Operation = {readonly operation: string; readonly input: Readonly<Record<string, unknown>>};

/** Sent by the client, as the SDK's commands are. */
export class ListServiceQuotasCommand {
	readonly operation = 'ListServiceQuotas';
	readonly input: Operation['input'];

	/** @param input fields as the API names them */
	constructor(input: Operation['input']) {
		this.input = input;
	}
}

type QuotasClientOptions = ClientSettings & {
	readonly credentials: () => Promise<SigningKeys>;
};

export class ServiceQuotasClient {
	/** Called with the operation of every request that is sent. */
	onRequest: ((operation: string) => void) | undefined;
	readonly #options: QuotasClientOptions;

	constructor(options: QuotasClientOptions) {
		this.#options = options;
	}

	/** @returns the fields of the answer, unchecked. Rejects with an error of the shape that the SDK's clients give theirs. */
	async send(command: Operation, {abortSignal}: {readonly abortSignal: AbortSignal}): Promise<Record<string, unknown>> {
		const {region, requestHandler, maxAttempts, credentials} = this.#options;
		const signer = new SignatureV4({service: 'servicequotas', region, credentials, sha256: Sha256});
		for (let attempt = 1; ; attempt++) {
			const signed = await signer.sign(requestOf(command, this.#options));
			this.onRequest?.(command.operation);
			const {response} = await requestHandler.handle(signed as HttpRequest, {abortSignal});
			const text = await textOf(response.body);
			if (response.statusCode < 300) return fieldsOf(text) ?? fail('what came with status 200 is not JSON');
			const refusal = refusalOf(response, text);
			if (attempt >= maxAttempts || !mayPass(refusal, region)) throw refusal;
			await pause(500, abortSignal);
		}
	}
}

function requestOf({operation, input}: Operation, options: QuotasClientOptions): HttpRequest {
	const {protocol, hostname, port, pathname} = new URL(
		'endpoint' in options ? options.endpoint : `https://${hostOf(options)}`,
	);
	const body = JSON.stringify(input);
	return new HttpRequest({
		method: 'POST',
		protocol,
		hostname,
		...(port ? {port: Number(port)} : {}),
		path: pathname,
		headers: {
			host: port ? `${hostname}:${port}` : hostname,
			'content-type': 'application/x-amz-json-1.1',
			'content-length': String(Buffer.byteLength(body)),
			'x-amz-target': `ServiceQuotasV20190624.${operation}`,
			'user-agent': options.userAgentAppId,
		},
		body,
	});
}

/** From the service's endpoint rules (botocore 1.43, service-quotas); other partitions have no Bedrock with quotas that can be read. */
function hostOf({region, useFipsEndpoint, useDualstackEndpoint}: ClientSettings): string {
	const isChina = partitionOf(region) === 'aws-cn';
	const suffix = useDualstackEndpoint
		? isChina
			? 'api.amazonwebservices.com.cn'
			: 'api.aws'
		: `amazonaws.com${isChina ? '.cn' : ''}`;
	return `servicequotas${useFipsEndpoint ? '-fips' : ''}.${region}.${suffix}`;
}

/** By its cause: the protocol has no status of its own for a refusal, all are 400. */
const mayPass = (refusal: Error, region: string) =>
	passing.includes(classifyError(normalizeError(refusal), {region}).cause);

const passing: readonly ErrorCause[] = ['throttled', 'throttled-requests', 'aws-fault'];

async function textOf(body: AsyncIterable<Buffer> | Buffer): Promise<string> {
	if (Buffer.isBuffer(body)) return body.toString('utf8');
	const pieces: Buffer[] = [];
	for await (const piece of body) pieces.push(piece);
	return Buffer.concat(pieces).toString('utf8');
}

function fieldsOf(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}

/** The name may stand in the header or in the body, there with its namespace: `com.amazonaws.servicequotas#AccessDeniedException`. */
function refusalOf({statusCode, headers}: {statusCode: number; headers: Record<string, string>}, text: string): Error {
	const requestId = headers['x-amzn-requestid'];
	const fields = fieldsOf(text);
	if (!fields) return requestId ? withFacts('Unknown', text) : notAnAnswer('an error whose text is not JSON');
	const name = String(headers['x-amzn-errortype'] ?? fields.__type ?? 'Unknown');
	return withFacts(name.replace(/^.*#/, '').replace(/:.*$/, ''), String(fields.message ?? fields.Message ?? ''));

	function withFacts(name: string, message: string): Error {
		return Object.assign(new Error(message), {name, $metadata: {httpStatusCode: statusCode, requestId}});
	}
}

function fail(message: string): never {
	throw notAnAnswer(message);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(resolve, milliseconds);
		const stop = () => {
			clearTimeout(timer);
			reject(signal.reason);
		};
		signal.addEventListener('abort', stop, {once: true});
	});
}
