// The network of open-network.ts for the time of a test.
import {onTestFinished} from 'vitest';
import type {World} from '../source/simulated-aws/world.ts';
import {type Network, type NetworkRules, openNetwork} from './open-network.ts';

export type {Answer, Network, NetworkRules, SeenRequest} from './open-network.ts';

/** Stops with the test. */
export async function startNetwork(world: World, rules: NetworkRules = {}): Promise<Network> {
	const network = await openNetwork(world, rules);
	onTestFinished(() => network.close());
	return network;
}
