// One request that has been understood: what every operation gets to answer it, and how it is authorised.

import type {Caller} from './caller.ts';
import {partitionOf} from './catalog/geographies.ts';
import type {ConditionContext} from './policy/condition.ts';
import {denialText} from './policy/denial.ts';
import {evaluate} from './policy/evaluate.ts';
import {callerArn, principalContext} from './principal.ts';
import {denied} from './server-error.ts';
import type {ServerState} from './state.ts';
import type {Tree} from './wire/xml.ts';
import type {ApiKey, World} from './world.ts';

export type ServerCall = {
	readonly world: World;
	readonly state: ServerState;
	readonly now: Date;
	readonly region: string;
	readonly caller: Caller;
	readonly apiKey: ApiKey | undefined;
	readonly headers: Readonly<Record<string, string>>;
	/** Decoded path segments that the route names. */
	readonly path: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
	/** Form of the Query protocol. */
	readonly form: URLSearchParams;
	readonly body: Buffer;
};

/** What is sent back; `json`, `xml` and `text` say how. */
export type Reply = {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
} & ({readonly json: unknown} | {readonly xml: Tree} | {readonly text: string} | {readonly frames: readonly Buffer[]});

export const partition = (call: ServerCall) => partitionOf(call.world.region);

export const principalArn = (call: ServerCall) =>
	callerArn(call.caller.principal, call.world.accountId, partition(call));

/** The condition keys of a request. `more` wins over what is always there. */
function contextOf(call: ServerCall, more: ConditionContext = {}): ConditionContext {
	return {
		...principalContext(call.caller, call.world.accountId, partition(call)),
		'aws:RequestedRegion': call.region,
		'aws:CurrentTime': call.now.toISOString(),
		'aws:EpochTime': String(Math.floor(call.now.getTime() / 1000)),
		'aws:SecureTransport': 'true',
		'aws:ViaAWSService': 'false',
		'aws:SourceIp': '203.0.113.7',
		...(call.headers['user-agent'] && {'aws:UserAgent': call.headers['user-agent']}),
		...(call.world.sourceVpce && {'aws:SourceVpce': call.world.sourceVpce}),
		...(call.apiKey && {'bedrock:BearerTokenType': call.apiKey.kind === 'short-term' ? 'SHORT_TERM' : 'LONG_TERM'}),
		...more,
	};
}

export function isAllowed(call: ServerCall, action: string, resource: string, more?: ConditionContext): boolean {
	return evaluate(call.caller.policies, {action, resource, context: contextOf(call, more)}).decision === 'allowed';
}

/** Throws AWS's 403 unless the documents of the world allow it. */
export function authorize(call: ServerCall, action: string, resource: string, more?: ConditionContext): void {
	const verdict = evaluate(call.caller.policies, {action, resource, context: contextOf(call, more)});
	if (verdict.decision !== 'allowed') throw denied(denialText(principalArn(call), action, resource, verdict));
}

export function bodyOf(call: ServerCall): Record<string, unknown> {
	const text = call.body.toString('utf8');
	const value: unknown = text === '' ? {} : JSON.parse(text);
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
