// A disk on which one call fails, or on which the program is killed, at a chosen call.
import {type Disk, realDisk} from '../../source/machine/files/disk.ts';

export type Fault = {
	/** Counted from 1 over all calls. */
	readonly at: number;
	/** A system error; `kill`: this call and all later ones do not happen; `short`: half of a write, then a full disk. */
	readonly what: string;
	/** Every later call that changes the disk fails too, as on a disk that stays full. */
	readonly forever?: boolean;
};

export class Killed extends Error {
	override name = 'Killed';
}

/** Calls that leave the disk as it is, and `close`, which goes on working on a full disk. */
const harmless: ReadonlySet<string> = new Set(['stat', 'realpath', 'readlink', 'list', 'statOf', 'read', 'close']);

/** The disk, and how many calls were made so far. */
export function faultyDisk(fault: Fault | undefined): {readonly disk: Disk; calls(): readonly string[]} {
	const calls: string[] = [];
	const disk = Object.fromEntries(
		Object.entries(realDisk).map(([name, call]) => [
			name,
			(...given: unknown[]) => {
				calls.push(name);
				strike(name, calls.length, fault);
				const bytes = given[1];
				if (fault?.what === 'short' && fault.at === calls.length && name === 'write' && Buffer.isBuffer(bytes)) {
					return Reflect.apply(call, undefined, [given[0], bytes.subarray(0, bytes.length >> 1), given[2]]);
				}
				return Reflect.apply(call, undefined, given);
			},
		]),
	);
	return {disk: disk as Disk, calls: () => calls};
}

function strike(name: string, count: number, fault: Fault | undefined) {
	if (!fault || count < fault.at) return;
	const {at, what, forever} = fault;
	if (what === 'kill') throw new Killed(`killed at call ${at}`);
	if (what === 'short') {
		if (count > at && name === 'write') throw systemError('ENOSPC', name);
	} else if (count === at || (forever && !harmless.has(name))) throw systemError(what, name);
}

const systemError = (code: string, call: string) =>
	Object.assign(new Error(`${code}: injected, ${call}`), {code, syscall: call});
