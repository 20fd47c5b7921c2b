// From a raw request to the bytes of an answer: which operation, whose call, what goes wrong, in which protocol's words.
import {randomUUID} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Call, Reply} from './call.ts';
import {authorize, principalArn} from './call.ts';
import {bedrockRegions} from './catalog/geographies.ts';
import {faultFor} from './faults.ts';
import {Refusal} from './refusal.ts';
import {findRoute, type Service} from './routes.ts';
import type {RequestLogEntry} from './server.ts';
import {iam} from './services/iam.ts';
import {invokeStream} from './services/runtime.ts';
import {sts} from './services/sts.ts';
import type {State} from './state.ts';
import {authenticate, readAuthorization, regionOf} from './wire/credentials.ts';
import {queryError, queryResponse} from './wire/xml.ts';
import type {World} from './world.ts';

export type Asked = {
	readonly method: string;
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
};

export type Outcome =
	| {readonly kind: 'hang'}
	| {readonly kind: 'reset'}
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly headers: Readonly<Record<string, string>>;
			readonly body: readonly (string | Buffer)[];
	  };

type Operation = {
	readonly name: string;
	readonly service: Service | '';
	readonly detail?: string | undefined;
	readonly path: Readonly<Record<string, string>>;
	readonly reply: (call: Call) => Reply;
	/** Calls to the SSO portal are not signed. */
	readonly open: boolean;
};

export async function answer(
	world: World,
	state: State,
	asked: Asked,
	now: Date,
	note: (entry: Partial<RequestLogEntry>) => void,
	closing: AbortSignal,
): Promise<Outcome> {
	const requestId = randomUUID();
	const signed = readAuthorization(asked.headers.authorization);
	const region = regionOf(signed, asked.headers.host, world);
	const [rawPath = '/', search = ''] = asked.url.split('?', 2);
	const query = new URLSearchParams(search);
	const form = new URLSearchParams(rawPath === '/' ? asked.body.toString('utf8') : '');
	const operation = operationOf(asked, rawPath, query, form, signed.kind === 'keys' ? signed.service : '');
	note({
		operation: operation.name,
		service: operation.service,
		region,
		...(operation.detail !== undefined && {detail: operation.detail}),
	});

	const wait = world.latency[operation.name] ?? world.latency['*'] ?? 0;
	if (wait > 0) await sleep(wait, undefined, {signal: closing});
	// There is no host for a region without Bedrock: the nearest thing that a loopback address can do.
	if (operation.service.startsWith('bedrock') && !bedrockRegions.includes(region)) return {kind: 'reset'};

	const fault = faultFor(world, state, operation.name, operation.detail);
	if (fault?.kind === 'hang' || fault?.kind === 'reset') return {kind: fault.kind};
	if (fault?.kind === 'html') return text(fault.status, 'text/html', fault.body);

	const query2xml = operation.service === 'iam' || operation.service === 'sts';
	const ids = {'x-amzn-requestid': requestId};
	try {
		const date = asked.headers['x-amz-date'];
		const known = operation.open
			? {caller: world.identity}
			: authenticate(world, signed, region, operation.service, date, now);
		const call: Call = {
			...{world, state, now, region, query, form, apiKey: undefined},
			...{headers: asked.headers, path: operation.path, body: asked.body},
			...known,
		};
		if (!operation.open) note({principal: principalArn(call)});
		if (call.apiKey) authorize(call, 'bedrock:CallWithBearerToken', '*');
		const inStream = fault?.kind === 'in-stream' ? fault : undefined;
		const reply = inStream ? invokeStream(call, inStream) : operation.reply(call);
		if (fault?.kind === 'error') throw new Refusal(fault.status, fault.name, fault.message);
		if (fault?.kind === 'malformed') return text(200, 'text/event-stream', 'data: {"type":"ping"}\n\n');
		return render(operation, reply, ids, requestId);
	} catch (error) {
		const refusal =
			error instanceof Refusal
				? error
				: error instanceof SyntaxError
					? new Refusal(400, 'SerializationException', 'The request body is not valid JSON.')
					: new Refusal(500, 'InternalServerException', `The simulated account failed: ${String(error)}`);
		if (query2xml) return text(refusal.status, 'text/xml', queryError(operation.service, refusal, requestId), ids);
		const runtime = operation.service === 'bedrock-runtime';
		return text(
			refusal.status,
			'application/json',
			JSON.stringify({[refusal.front && runtime ? 'Message' : 'message']: refusal.message}),
			{...ids, 'x-amzn-errortype': `${refusal.code}:http://internal.amazon.com/coral/com.amazon.bedrock/`},
		);
	}
}

function operationOf(
	asked: Asked,
	rawPath: string,
	query: URLSearchParams,
	form: URLSearchParams,
	scope: string,
): Operation {
	if (rawPath === '/' && asked.method === 'POST') {
		const name = form.get('Action') ?? '';
		const service = scope === 'iam' || (scope !== 'sts' && name in iam) ? 'iam' : 'sts';
		const answers = (service === 'iam' ? iam : sts)[name];
		return {
			...{name: name || 'Unknown', service, path: {}, open: false},
			detail: form.get('PolicySourceArn') ?? form.get('RoleName') ?? undefined,
			reply: (call) => {
				if (!answers)
					throw new Refusal(
						400,
						'InvalidAction',
						`Could not find operation ${name} for version ${form.get('Version')}`,
					);
				return {xml: answers(call)};
			},
		};
	}
	const found = findRoute(asked.method, rawPath);
	if (!found)
		return {
			...{name: 'Unknown', service: '', path: {}, open: true, detail: rawPath},
			reply: () => {
				throw new Refusal(404, 'UnknownOperationException', `No operation answers ${asked.method} ${rawPath}`);
			},
		};
	const {route, path} = found;
	return {
		...{name: route.operation, service: route.service, path, reply: route.answer},
		detail: path.id ?? query.get('type') ?? undefined,
		open: route.service === 'sso' || route.service === 'sso-oidc',
	};
}

function render(operation: Operation, reply: Reply, ids: Record<string, string>, requestId: string): Outcome {
	const status = reply.status ?? 200;
	if ('frames' in reply) return {kind: 'answer', status, headers: {...ids, ...reply.headers}, body: reply.frames};
	if ('xml' in reply)
		return text(status, 'text/xml', queryResponse(operation.service, operation.name, reply.xml, requestId), ids);
	return text(status, 'application/json', JSON.stringify(reply.json), {...ids, ...reply.headers});
}

const text = (status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}): Outcome => ({
	kind: 'answer',
	status,
	headers: {'content-type': type, 'content-length': String(Buffer.byteLength(body)), ...headers},
	body: [body],
});
