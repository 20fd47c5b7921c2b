// The fault layer: stands between the built program and the simulated account, and does a fault to one operation.
import {operationOf} from '../../source/simulated-aws/operation.ts';
import {newState, stateAsText, stateFromText} from '../../source/simulated-aws/state.ts';
import {readAuthorization} from '../../source/simulated-aws/wire/credentials.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {type Exchange, openNetwork, type SeenRequest} from '../../test/open-network.ts';
import type {Fault} from './kinds.ts';

export type LoggedCall = {
	readonly operation: string;
	/** A model, a profile, a principal. */
	readonly detail: string;
	/** AWS's own answer was sent, whole. */
	readonly isGenuine: boolean;
};

export type Disturbance = {
	readonly fault: Fault;
	/** `InvokeModel`, or `*` for every call. */
	readonly operation: string;
	readonly clock: number;
};

export type Layer = {
	/** `127.0.0.1:PORT`, of the proxy for TLS, and of the agent of a container for whoever asks without. */
	readonly address: string;
	/** Of the proxy, in PEM. */
	readonly certificate: string;
	/** From now on; undefined leaves every call alone. Empties the log. */
	disturb(disturbance: Disturbance | undefined): void;
	calls(): readonly LoggedCall[];
	/** What was made and deleted in the account, as a text to restore it from. */
	account(): string;
	restoreAccount(text: string): void;
	/** Ids of the application profiles that were made there and are still there. */
	created(): readonly string[];
	close(): Promise<void>;
};

export async function openLayer(world: World): Promise<Layer> {
	let current: Disturbance | undefined;
	let log: LoggedCall[] = [];
	let before = 0;

	async function take(exchange: Exchange): Promise<void> {
		const [disturbance, ownLog] = [current, log];
		const {request, outgoing} = exchange;
		const {name: operation, detail = '', service} = operationIn(request);
		const isHit = disturbance && (disturbance.operation === '*' || disturbance.operation === operation);
		if (!isHit) {
			const {status, headers, body} = await exchange.genuine();
			outgoing.writeHead(status, headers);
			outgoing.end(body);
			ownLog.push({operation, detail, isGenuine: status < 400});
			return;
		}
		const call = {...exchange, operation, isQuery: service === 'iam' || service === 'sts', before: before++};
		const isGenuine = await disturbance.fault.act({...call, clock: disturbance.clock});
		ownLog.push({operation, detail, isGenuine});
	}

	const state = newState();
	const network = await openNetwork(world, {take}, state);
	return {
		address: network.address,
		certificate: network.certificate,
		disturb(disturbance) {
			current = disturbance;
			log = [];
			before = 0;
		},
		calls: () => log,
		account: () => stateAsText(state),
		restoreAccount: (text) => void Object.assign(state, stateFromText(text)),
		created() {
			const deleted = new Set([...state.deleted].map((arn) => arn.split('/').at(-1)));
			return [...state.created.values()].flat().flatMap(({id}) => (deleted.has(id) ? [] : [id]));
		},
		close: () => network.close(),
	};
}

function operationIn({method, origin, path, headers, body}: SeenRequest) {
	const signed = readAuthorization(headers.authorization);
	return operationOf(
		{method, url: path, headers: {...headers, host: new URL(origin).host}, body: Buffer.from(body)},
		signed.kind === 'keys' ? signed.service : '',
	);
}
