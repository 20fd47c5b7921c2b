// Which fault of the world strikes a call, if any; a fault that strikes only so many times is counted.
import type {State} from './state.ts';
import type {Fault, World} from './world.ts';

export function faultFor(world: World, state: State, operation: string, detail: string | undefined): Fault | undefined {
	const index = world.faults.findIndex(
		(fault, at) =>
			(fault.operation === '*' || fault.operation === operation) &&
			(!fault.detail || detail?.includes(fault.detail)) &&
			(state.struck.get(at) ?? 0) < (fault.times ?? Number.POSITIVE_INFINITY),
	);
	if (index >= 0) state.struck.set(index, (state.struck.get(index) ?? 0) + 1);
	return world.faults[index];
}
