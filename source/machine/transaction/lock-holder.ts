// Which process holds a lock, and whether that process has ended.
import {readFileSync} from 'node:fs';
import os from 'node:os';
import {codeOf} from '../files/system-error.ts';

export type LockHolder = {
	readonly pid: number;
	readonly host: string;
	/** When the process started, in the kernel's ticks: a later process of the same number has another. Undefined without /proc. */
	readonly start: string | undefined;
	/** ISO 8601, UTC. */
	readonly time: string;
	/** Folders that were created to take the lock: after a crash, the run that takes over records them. */
	readonly folders: readonly string[];
};

/** Milliseconds. A write takes well under a second, so a lock of another host this old was left by a crash. */
const maxAgeOfOtherHost = 10 * 60_000;

export function startTime(pid: number): string | undefined {
	try {
		// Field 22; counted after the name, which may itself contain spaces and parentheses (proc_pid_stat(5)).
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
	} catch {
		return undefined;
	}
}

const unknownTime = 'an unknown time';

/** The file's name alone tells the process and its host, for a file that is not written yet. */
export function parseHolder(bytes: Buffer | undefined, name: string): LockHolder {
	const [pid, , ...host] = name.split('-');
	try {
		const {start, time, folders} = JSON.parse(bytes?.toString() ?? '');
		const created = Array.isArray(folders) ? folders.filter((folder) => typeof folder === 'string') : [];
		return {
			pid: Number(pid),
			host: host.join('-'),
			start,
			time: typeof time === 'string' ? time : unknownTime,
			folders: created,
		};
	} catch {
		return {pid: Number(pid), host: host.join('-'), start: undefined, time: unknownTime, folders: []};
	}
}

/** Why the lock is stale, in words; undefined while its run may still be going on. */
export function staleReason(holder: LockHolder, now: Date): string | undefined {
	if (holder.host === os.hostname().replaceAll('/', '_')) {
		if (!isAlive(holder.pid)) return `process ${holder.pid} has ended`;
		const start = startTime(holder.pid);
		if (holder.start && start && start !== holder.start) return `process ${holder.pid} is another program now`;
		return undefined;
	}
	const age = now.getTime() - Date.parse(holder.time);
	// A time far in the future means that one of the two clocks is wrong. No time yet: the lock is just being taken.
	if (Math.abs(age) > maxAgeOfOtherHost) return `held by ${holder.host} since ${holder.time}`;
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
