// docs/faults.md: what came of every fault on every call, in every face.
import type {Face} from './faces.ts';
import {countsOf, faultTable, type Outcome} from './table.ts';

export type FaultRun = {
	/** `2026-11-29`. */
	readonly date: string;
	readonly outcomes: readonly Outcome[];
	readonly faces: readonly Face[];
	/** Cells that there was no time for. */
	readonly notTried: number;
};

const preface = `# Faults between the program and AWS

Each letter is one run of the built program in a simulated account, in one of its faces, while one fault is done to one call (the first column of calls: to all of them). The program must end within its limits, with a next step for whatever went wrong, in less than 300 MB, without a torn screen, and never say "ready" without a proof. For faults that make it wait, its clock runs ten times faster.

\`npm run test:faults -- --write\` tries all and writes this document. \`npm run test:faults -- --seconds 150\` tries a sample, \`--only throttled,InvokeModel,wizard\` one cell; \`--seed\` repeats an order.`;

export function faultDocument({date, outcomes, faces, notTried}: FaultRun): string {
	const broken = outcomes.filter(({faults}) => faults.length > 0);
	const left = notTried > 0 ? ` ${notTried} were not tried.` : '';
	const list = broken.map(
		({fault, operation, face, stage, faults}) =>
			`- ${fault} on ${operation}, ${face.name}, ${stage}: ${faults.join('; ')}`,
	);
	return `${[
		preface,
		`Seen on ${date}: ${countsOf(outcomes)}.${left}`,
		faultTable(outcomes, faces),
		...(list.length > 0 ? ['## Not as it should be', list.join('\n')] : []),
	].join('\n\n')}\n`;
}
