// Answers one request: finds the operation, authenticates the caller, applies the faults of the world.
import {randomUUID} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import {authorize, principalArn, type ServerCall} from './call.ts';
import {bedrockRegions} from './catalog/geographies.ts';
import {faultFor} from './faults.ts';
import {type Operation, operationOf, type ParsedRequest} from './operation.ts';
import type {UpdateLogEntry} from './request-log.ts';
import {ServerError} from './server-error.ts';
import {invokeStream} from './services/runtime.ts';
import type {ServerState} from './state.ts';
import {type Authorization, authenticate, readAuthorization, regionOf} from './wire/credentials.ts';
import {plain, type RenderedReply, rendered, renderedError} from './wire/render.ts';
import type {World, WorldFault} from './world.ts';

export type RequestContext = {
	readonly world: World;
	readonly state: ServerState;
	readonly now: Date;
	readonly closing: AbortSignal;
};

export async function handleRequest(
	{world, state, now, closing}: RequestContext,
	request: ParsedRequest,
	note: UpdateLogEntry,
): Promise<RenderedReply> {
	const requestId = randomUUID();
	const signed = readAuthorization(request.headers.authorization);
	const region = regionOf(signed, request.headers.host, world);
	const operation = operationOf(request, signed.kind === 'keys' ? signed.service : '');
	const {name, service, detail} = operation;
	note({operation: name, service, region, ...(detail !== undefined && {detail})});

	const wait = world.latency[name] ?? world.latency['*'] ?? 0;
	if (wait > 0) await sleep(wait, undefined, {signal: closing});
	// AWS has no host for a region without Bedrock, so the name does not resolve; a loopback address can only reset the connection.
	if (service.startsWith('bedrock') && !bedrockRegions.includes(region)) return {kind: 'reset'};

	const fault = faultFor(world, state, name, detail);
	if (fault?.kind === 'hang' || fault?.kind === 'reset') return {kind: fault.kind};
	if (fault?.kind === 'html') return plain(fault.status, 'text/html', fault.body);
	try {
		const call = callOf({world, state, now, region}, operation, request, signed);
		if (!operation.open) note({principal: principalArn(call)});
		if (call.apiKey) authorize(call, 'bedrock:CallWithBearerToken', '*');
		return applyFault(fault, call, operation, requestId);
	} catch (error) {
		return renderedError(operation, error, requestId);
	}
}

function callOf(
	base: Pick<ServerCall, 'world' | 'state' | 'now' | 'region'>,
	operation: Operation,
	request: ParsedRequest,
	signed: Authorization,
): ServerCall {
	const {world, now, region} = base;
	const known = operation.open
		? {caller: world.identity}
		: authenticate(world, signed, region, operation.service, request.headers, now);
	const {query, form, path} = operation;
	return {...base, apiKey: undefined, ...known, query, form, path, headers: request.headers, body: request.body};
}

/** Faults apply after authorisation: a throttled caller was authorised. */
function applyFault(
	fault: WorldFault | undefined,
	call: ServerCall,
	operation: Operation,
	requestId: string,
): RenderedReply {
	const broken = fault?.kind === 'in-stream' && operation.name === 'InvokeModelWithResponseStream';
	const reply = broken ? invokeStream(call, fault) : operation.reply(call);
	if (fault?.kind === 'error') throw new ServerError(fault.status, fault.name, fault.message);
	if (fault?.kind === 'malformed') return plain(200, 'text/event-stream', 'data: {"type":"ping"}\n\n');
	return rendered(operation, reply, requestId);
}
