// Which fault of the world strikes a call, if any; a fault that strikes only so many times is counted.
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
			(state.struck.get(at) ?? 0) < (fault.times ?? Number.POSITIVE_INFINITY),
	);
	if (index >= 0) state.struck.set(index, (state.struck.get(index) ?? 0) + 1);
	return world.faults[index];
}
