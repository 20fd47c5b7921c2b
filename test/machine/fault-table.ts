// Which faults are tried at which calls, and the table of the outcomes.
import type {Outcome, State} from './fault-run.ts';
import {targets} from './fault-run.ts';
import type {Fault} from './faulty-disk.ts';

export type FaultRow = {
	readonly operation: string;
	readonly fault: Fault;
	readonly call: string;
	readonly outcome: Outcome;
};

const errors = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EROFS'] as const;

/** Every error and a kill at every call; a short write at every write; a disk that stays full or broken from every call on. */
export const matrix = (calls: readonly string[]): Fault[] =>
	calls.flatMap((call, index): Fault[] => [
		...[...errors, 'kill'].map((what) => ({at: index + 1, what})),
		...(call === 'write' ? [{at: index + 1, what: 'short'}] : []),
		...['ENOSPC', 'EIO', 'EROFS'].map((what) => ({at: index + 1, what, forever: true})),
	]);

/** A kill at every other call and an error at those between, so that all errors come round; and every short write. */
export const sample = (calls: readonly string[]): Fault[] =>
	calls.flatMap((call, index): Fault[] => [
		index % 2 === 0 ? {at: index + 1, what: 'kill'} : {at: index + 1, what: errors[index % errors.length] ?? 'EIO'},
		...(call === 'rename'
			? [
					{at: index + 1, what: 'kill'},
					{at: index + 1, what: 'EXDEV'},
				]
			: []),
		...(call === 'write' ? [{at: index + 1, what: 'short'}] : []),
		...(index % 8 === 0 ? [{at: index + 1, what: 'ENOSPC', forever: true}] : []),
	]);

/** One line per operation, target and kind of fault, with the numbers of files that are old, new and half-written. */
export function faultTable(rows: readonly FaultRow[]): string {
	const lines = new Map<string, Record<State | 'runs' | 'mixed' | 'leftovers', number>>();
	for (const {operation, fault, outcome} of rows) {
		for (const [index, target] of targets.entries()) {
			const done = outcome.ended === 'partly' ? `${operation}, a file left and reported` : operation;
			const key = [done, target, fault.forever ? `${fault.what} from then on` : fault.what].join(' | ');
			const line = lines.get(key) ?? {runs: 0, old: 0, new: 0, 'half-written': 0, mixed: 0, leftovers: 0};
			const state = outcome.last[index] ?? 'half-written';
			line.runs++;
			line[state]++;
			line.mixed += outcome.ended !== 'partly' && new Set(outcome.last).size > 1 ? 1 : 0;
			line.leftovers += outcome.leftovers.length;
			lines.set(key, line);
		}
	}
	const table = [...lines].map(
		([key, {runs, old, new: fresh, 'half-written': half, mixed, leftovers}]) =>
			`| ${[key, runs, old, fresh, half, mixed, leftovers].join(' | ')} |`,
	);
	return [
		'| operation | target | fault | runs | old | new | half-written | runs mixed | leftovers |',
		'|---|---|---|---|---|---|---|---|---|',
		...table,
	].join('\n');
}
