// Finds the fault of the world that applies to a call, if any, and counts how often it was applied.
import type {ServerState} from './state.ts';
import type {World, WorldFault} from './world.ts';

export function faultFor(
	world: World,
	state: ServerState,
	operation: string,
	detail: string | undefined,
): WorldFault | undefined {
	const index = world.faults.findIndex(
		(fault, at) =>
			(fault.operation === '*' || fault.operation === operation) &&
			(!fault.detail || detail?.includes(fault.detail)) &&
			(state.faultCounts.get(at) ?? 0) < (fault.times ?? Number.POSITIVE_INFINITY),
	);
	if (index >= 0) state.faultCounts.set(index, (state.faultCounts.get(index) ?? 0) + 1);
	return world.faults[index];
}
