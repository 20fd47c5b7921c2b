// Every call of a write failed in turn, and the program killed at every call: old or new, never in between.
import {expect, test} from 'vitest';
import {faultRun, operations} from './fault-run.ts';
import {type FaultRow, faultTable, matrix, sample} from './fault-table.ts';

const deep = process.env.FC_RUNS !== undefined;
const rows: FaultRow[] = [];

test.each(operations)('%s succeeds without a fault', async (operation) => {
	const {ended, last, leftovers} = await faultRun(operation, undefined);
	expect({ended, last, leftovers}).toEqual({ended: 'done', last: ['new', 'new', 'new'], leftovers: []});
});

test.each(operations)(
	'%s leaves all files old or all new, whichever call fails, is cut short or is killed',
	{timeout: 600_000},
	async (operation) => {
		const {calls} = await faultRun(operation, undefined);
		const faults = deep ? matrix(calls) : sample(calls);
		for (const fault of faults) {
			const outcome = await faultRun(operation, fault);
			const {ended, first, last, leftovers} = outcome;
			rows.push({operation, fault, call: calls[fault.at - 1] ?? '', outcome});
			const details = JSON.stringify({fault, call: calls[fault.at - 1], ...outcome, calls: undefined});
			if (ended !== 'partly') expect(new Set(last).size, `all or none: ${details}`).toBe(1);
			expect(last, `never torn: ${details}`).not.toContain('half-written');
			expect(leftovers, details).toEqual([]);
			if (ended === 'done') expect(last, details).toEqual(['new', 'new', 'new']);
			// A single failure is taken back at once; only a crash, or a disk that stays broken, may need the next run.
			if (ended === 'problem' && !fault.forever) expect(first, details).toEqual(['old', 'old', 'old']);
			if (!operation.endsWith('in place')) expect(first, details).not.toContain('half-written');
		}
	},
);

test('the faults above were more than a thousand', () => {
	expect(rows.length).toBeGreaterThan(1000);
	const count = (state: string) => rows.flatMap(({outcome}) => outcome.last).filter((each) => each === state).length;
	const kills = rows.filter(({outcome}) => outcome.ended === 'killed').length;
	const summary = `${rows.length} runs, ${kills} of them killed: files old ${count('old')}, new ${count('new')}, half-written ${count('half-written')}`;
	process.stdout.write(
		deep ? `${faultTable(rows)}\n${summary}\n` : `${summary} (FC_RUNS=1: every error at every call, as a table)\n`,
	);
});
