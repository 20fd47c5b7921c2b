// The fault layer: stands between the built program and the simulated account, and does a fault to one operation.
import {operationOf} from '../../source/simulated-aws/operation.ts';
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
	/** Variables with which a program finds it. `{certificate}` of them is to be written to a file. */
	readonly proxy: string;
	readonly certificate: string;
	/** From now on; undefined leaves every call alone. Empties the log. */
	disturb(disturbance: Disturbance | undefined): void;
	calls(): readonly LoggedCall[];
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

	const network = await openNetwork(world, {take});
	return {
		proxy: `http://${network.address}`,
		certificate: network.certificate,
		disturb(disturbance) {
			current = disturbance;
			log = [];
			before = 0;
		},
		calls: () => log,
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
