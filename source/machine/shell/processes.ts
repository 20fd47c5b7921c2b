// The parent processes of this one, nearest first: from /proc, or from one call of ps.
import {readFileSync} from 'node:fs';
import {runProgram} from '../../run-program.ts';

export type Process = {
	readonly pid: number;
	readonly parent: number;
	/** The kernel's short name. */
	readonly name: string;
	/** The command line; empty when the system hides it. */
	readonly words: readonly string[];
	/** In milliseconds since 1970. */
	readonly startedAt?: number;
};

const runners = /^(node|npm|npx|pnpm|pnpx|yarn|bun|bunx|corepack|volta-shim)$/;

/** Whether it is Node or a package runner. npm renames its process to `npm exec …`. */
export function isNode({name, words}: Process): boolean {
	const first = (words[0] ?? name).split(' ')[0] ?? '';
	const base = (first.split(/[\\/]/).at(-1) ?? '').replace(/\.(exe|cmd)$/i, '');
	return runners.test(base) || runners.test(name.split(' ')[0] ?? '');
}

/** At most 32, which is deeper than any chain of shells and runners. Never rejects. */
export async function parentsOf(
	pid: number,
	environment: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
): Promise<Process[]> {
	if (platform === 'win32') return [];
	const read =
		fromProc() ?? fromPs((await runProgram('ps', ['-Ao', 'pid=,ppid=,etime=,args='], {environment, limit: 3000})).out);
	const parents: Process[] = [];
	for (let next = pid; next > 0 && parents.length < 32; ) {
		const parent = read(next);
		if (!parent) break;
		parents.push(parent);
		next = parent.parent;
	}
	return parents;
}

/** undefined where the system has no such files. */
function fromProc(): ((pid: number) => Process | undefined) | undefined {
	const uptime = Number(readIfThere('/proc/uptime')?.split(' ')[0] ?? Number.NaN) * 1000;
	if (Number.isNaN(uptime)) return undefined;
	const now = Date.now();
	return (pid) => {
		const stat = readIfThere(`/proc/${pid}/stat`);
		const line = readIfThere(`/proc/${pid}/cmdline`);
		if (stat === undefined || line === undefined) return undefined;
		// The name stands in parentheses and may contain any character itself (proc_pid_stat(5)).
		const end = stat.lastIndexOf(')');
		const name = stat.slice(stat.indexOf('(') + 1, end);
		const words = line.replace(/\0$/, '').split('\0');
		const fields = stat.slice(end + 2).split(' ');
		// The 22nd field counts hundredths of a second since the system started, and so does the uptime.
		const startedAt = now - uptime + Number(fields[19]) * 10;
		return {pid, parent: Number(fields[1]), name, words: words[0] === '' ? [] : words, startedAt};
	};
}

function readIfThere(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

/** `listing`: pid, parent, age (`[[days-]hours:]minutes:seconds`) and command line of every process, one a line. */
export function fromPs(listing: string): (pid: number) => Process | undefined {
	const rows = new Map(
		listing.split('\n').flatMap((line) => {
			const [, pid, parent, age = '', command] = /^\s*(\d+)\s+(\d+)\s+([\d:-]+)\s+(.*)$/.exec(line) ?? [];
			if (!pid || command === undefined) return [];
			const words = command.split(/\s+/);
			return [
				[
					Number(pid),
					{
						pid: Number(pid),
						parent: Number(parent),
						name: words[0] ?? '',
						words,
						startedAt: Date.now() - inMilliseconds(age),
					},
				] as const,
			];
		}),
	);
	return (pid) => rows.get(pid);
}

function inMilliseconds(age: string): number {
	const [days = 0, hours = 0, minutes = 0, seconds = 0] =
		/^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+)$/
			.exec(age)
			?.slice(1)
			.map((each) => Number(each ?? 0)) ?? [];
	return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
