// What was asked, destination by destination, and every word of AWS's answers: the scroll view of the access screen.
import type {AccessReport, AccessRow, DestinationRow} from '../../access/report.ts';
import type {Invocation} from '../../invocation.ts';
import {type StepByHand, stepByHand} from './problem.ts';

/** One role. */
export type AccessDetail = {
	readonly title: string;
	readonly calls: readonly string[];
	readonly destinations: readonly string[];
	readonly refusal?: string;
	readonly steps: readonly StepByHand[];
	readonly disagreement?: string;
};

export const accessDetails = ({rows}: AccessReport, invocation: Invocation): AccessDetail[] =>
	rows.map((row) => detailOf(row, invocation));

function detailOf(row: AccessRow, invocation: Invocation): AccessDetail {
	const {refusal, disagreement} = row;
	return {
		title: `${row.role}: ${row.name}`,
		calls: [`${row.pin}, called in ${row.region}`, `plain call: ${row.plain}; streamed call: ${row.stream}`],
		destinations: row.destinations.map(destinationText),
		...(refusal ? {refusal: `${refusal.title}: ${refusal.because}`} : {}),
		steps: refusal?.next.map((next) => stepByHand(next, invocation)) ?? [],
		...(disagreement ? {disagreement} : {}),
	};
}

const destinationText = ({region, plain, stream, because}: DestinationRow) =>
	`${region || 'any region'}: plain ${plain}, stream ${stream}${because ? ` (${because})` : ''}`;
