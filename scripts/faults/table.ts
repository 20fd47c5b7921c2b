// The outcomes as a table in Markdown: a line for each fault, a column for each call, a letter for each face.
import type {Face} from './faces.ts';

export type Outcome = {
	readonly fault: string;
	readonly operation: string;
	readonly stage: string;
	readonly face: Face;
	readonly faults: readonly string[];
	readonly milliseconds: number;
	readonly megabytes: number;
};

export function faultTable(outcomes: readonly Outcome[], faces: readonly Face[]): string {
	const faultNames = [...new Set(outcomes.map(({fault}) => fault))].sort();
	const operations = [...new Set(outcomes.map(({operation}) => operation))].sort();
	const cell = (fault: string, operation: string) =>
		faces
			.flatMap((face) => {
				const ofCell = outcomes.filter(
					(each) => each.fault === fault && each.operation === operation && each.face === face,
				);
				if (ofCell.length === 0) return [];
				return [ofCell.some(({faults}) => faults.length > 0) ? `✘${face.letter}` : face.letter];
			})
			.join('');
	const rows = faultNames.map((fault) => [fault, ...operations.map((operation) => cell(fault, operation))]);
	const legend = faces.map(({letter, name}) => `${letter} ${name}`).join(', ');
	const lines = [
		['fault', ...operations.map((name) => (name === '*' ? 'every call' : name))],
		['---', ...operations.map(() => '---')],
		...rows,
	];
	return `${legend}; ✘ not as it should be; empty: not called there\n\n${lines.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

/** `1040 tried (31 faults, 13 calls, 6 faces): 1038 as they should be, 2 not; …`. */
export function countsOf(outcomes: readonly Outcome[]): string {
	const count = (key: (outcome: Outcome) => unknown) => new Set(outcomes.map(key)).size;
	const broken = outcomes.filter(({faults}) => faults.length > 0).length;
	const most = (value: (outcome: Outcome) => number) => Math.max(0, ...outcomes.map(value));
	const [what, how] = [
		`${count(({fault}) => fault)} faults, ${count(({operation}) => operation)} calls, ${count(({face}) => face)} faces`,
		`longest ${(most(({milliseconds}) => milliseconds) / 1000).toFixed(1)} s, most memory ${most(({megabytes}) => megabytes)} MB`,
	];
	return `${outcomes.length} tried (${what}): ${outcomes.length - broken} as they should be, ${broken} not; ${how}`;
}
