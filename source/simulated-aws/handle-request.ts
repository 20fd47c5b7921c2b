// From a request to its outcome: which operation, whose call, what goes wrong on the way.
import {randomUUID} from 'node:crypto';
import {setTimeout as sleep} from 'node:timers/promises';
import {authorize, principalArn, type ServerCall} from './call.ts';
import {bedrockRegions} from './catalog/geographies.ts';
import {faultFor} from './faults.ts';
import {type Operation, operationOf, type ParsedRequest} from './operation.ts';
import {ServerError} from './refusal.ts';
import type {Note} from './request-log.ts';
import {invokeStream} from './services/runtime.ts';
import type {ServerState} from './state.ts';
import {authenticate, readAuthorization, regionOf, type Signed} from './wire/credentials.ts';
import {plain, type RenderedReply, refused, rendered} from './wire/render.ts';
import type {World, WorldFault} from './world.ts';

export type Served = {
	readonly world: World;
	readonly state: ServerState;
	readonly now: Date;
	readonly closing: AbortSignal;
};

export async function answer(
	{world, state, now, closing}: Served,
	asked: ParsedRequest,
	note: Note,
): Promise<RenderedReply> {
	const requestId = randomUUID();
	const signed = readAuthorization(asked.headers.authorization);
	const region = regionOf(signed, asked.headers.host, world);
	const operation = operationOf(asked, signed.kind === 'keys' ? signed.service : '');
	const {name, service, detail} = operation;
	note({operation: name, service, region, ...(detail !== undefined && {detail})});

	const wait = world.latency[name] ?? world.latency['*'] ?? 0;
	if (wait > 0) await sleep(wait, undefined, {signal: closing});
	// There is no host for a region without Bedrock: the nearest thing that a loopback address can do.
	if (service.startsWith('bedrock') && !bedrockRegions.includes(region)) return {kind: 'reset'};

	const fault = faultFor(world, state, name, detail);
	if (fault?.kind === 'hang' || fault?.kind === 'reset') return {kind: fault.kind};
	if (fault?.kind === 'html') return plain(fault.status, 'text/html', fault.body);
	try {
		const call = callOf({world, state, now, region}, operation, asked, signed);
		if (!operation.open) note({principal: principalArn(call)});
		if (call.apiKey) authorize(call, 'bedrock:CallWithBearerToken', '*');
		return struck(fault, call, operation, requestId);
	} catch (error) {
		return refused(operation, error, requestId);
	}
}

function callOf(
	base: Pick<ServerCall, 'world' | 'state' | 'now' | 'region'>,
	operation: Operation,
	asked: ParsedRequest,
	signed: Signed,
): ServerCall {
	const {world, now, region} = base;
	const known = operation.open
		? {caller: world.identity}
		: authenticate(world, signed, region, operation.service, asked.headers, now);
	const {query, form, path} = operation;
	return {...base, apiKey: undefined, ...known, query, form, path, headers: asked.headers, body: asked.body};
}

/** Faults come after authorisation: who is throttled has been let in. */
function struck(
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
