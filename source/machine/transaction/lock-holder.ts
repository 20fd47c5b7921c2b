// Who holds a lock, and whether that run is over.
import {readFileSync} from 'node:fs';
import os from 'node:os';
import {codeOf} from './system-error.ts';

export type Holder = {
	readonly pid: number;
	readonly host: string;
	/** When the process started, in the kernel's ticks: a later process with the same number has another. Absent where /proc is. */
	readonly start: string | undefined;
	/** ISO 8601, UTC. */
	readonly time: string;
	/** Folders that were made to take the lock: after a crash whoever takes over answers for them. */
	readonly folders: readonly string[];
};

/** A write takes well under a second; a lock from another host this old was left behind. */
const longestElsewhere = 10 * 60_000;

export function startOf(pid: number): string | undefined {
	try {
		// Field 22; counted after the name, which may itself contain spaces and parentheses (proc_pid_stat(5)).
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
	} catch {
		return undefined;
	}
}

/** The name alone says the process and its host, should the rest not be written yet. */
export function parseHolder(bytes: Buffer | undefined, name: string): Holder {
	const [pid, , ...host] = name.split('-');
	try {
		const {start, time, folders} = JSON.parse(bytes?.toString() ?? '');
		const made = Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
		return {pid: Number(pid), host: host.join('-'), start, time: String(time), folders: made};
	} catch {
		return {pid: Number(pid), host: host.join('-'), start: undefined, time: 'an unknown time', folders: []};
	}
}

/** In words why the run is over; undefined while it may be going on. */
export function holderGone(holder: Holder, now: Date): string | undefined {
	if (holder.host === os.hostname().replaceAll('/', '_')) {
		if (!isAlive(holder.pid)) return `process ${holder.pid} has ended`;
		const start = startOf(holder.pid);
		if (holder.start && start && start !== holder.start) return `process ${holder.pid} is another program now`;
		return undefined;
	}
	const age = now.getTime() - Date.parse(holder.time);
	// A time far in the future says only that one of the clocks is wrong. No time yet: it is just being taken.
	if (Math.abs(age) > longestElsewhere) return `held by ${holder.host} since ${holder.time}`;
	return undefined;
}

function isAlive(pid: number): boolean {
	if (!Number.isSafeInteger(pid) || pid <= 0) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: alive, of another user.
		return codeOf(error) === 'EPERM';
	}
}
