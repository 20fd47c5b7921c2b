// How one finding looks in the doctor's report: its lines, wrapped, without anything that could move the cursor.
import type {Finding, Status} from '../finding.ts';
import type {Invocation} from '../invocation.ts';
import {commandOf} from '../next-step.ts';
import {printable} from '../printable.ts';
import type {Next} from '../problem.ts';
import {wrapText} from './wrap-text.ts';

export type LayoutOptions = {
	/** At least 40 are used. */
	readonly columns: number;
	/** Written as `~`. */
	readonly home: string;
	readonly colour: boolean;
	/** How the program was started: proposed commands are made from it. */
	readonly invocation: Invocation;
};

export type ReportLayout = {
	/** Wrapped, each line indented by a number of columns; `rest` for all lines but the first. */
	paragraph(text: string, indent: number, rest?: number): string[];
	/** A next step: the sentence wrapped behind an indent or an arrow, its command below it in one piece. */
	step(next: Next, first: string, rest: string): string[];
	/** All that is known of a finding. */
	block(finding: Finding): string[];
	/** What is in use, on one line where it fits: with the reason where it is not fine, and where the value comes from. */
	line(finding: Finding): string[];
	/** The same without where the value comes from. */
	briefLine(finding: Finding): string[];
	/** Where a value comes from: the winner and why it wins, then all other places. */
	value(finding: Finding): string[];
};

const symbols: Readonly<Record<Status, string>> = {fail: '✘', warn: '⚠', unknown: '?', ok: '✔'};
const colours: Readonly<Record<Status, number>> = {fail: 31, warn: 33, unknown: 36, ok: 32};

export function reportLayout(options: LayoutOptions): ReportLayout {
	const {home, colour, invocation} = options;
	const columns = Math.max(options.columns, 40);
	const symbol = (status: Status) =>
		colour ? `\u001B[${colours[status]}m${symbols[status]}\u001B[39m` : symbols[status];
	// Files and AWS may hold anything: nothing of it reaches the terminal as more than text.
	const clean = (text: string) => printable(home.length > 1 ? text.replaceAll(`${home}/`, '~/') : text);
	const paragraph = (text: string, indent: number, rest = indent) =>
		wrapText(clean(text), {columns, first: ' '.repeat(indent), rest: ' '.repeat(rest)});
	const step = (next: Next, first: string, rest: string) => {
		const command = commandOf(next, invocation);
		return [...wrapText(clean(next.say), {columns, first, rest}), ...(command ? [rest + printable(command)] : [])];
	};
	const titled = (status: Status, title: string) =>
		wrapText(clean(title), {columns, first: ` ${symbol(status)} `, firstWidth: 3, rest: '   '});
	const block = ({id, status, title, because, awsWords, evidence, next}: Finding) => [
		...titled(status, `${title} [${id}]`),
		...paragraph(because ?? '', 3),
		...(evidence ?? '').split('\n').flatMap((text) => paragraph(text, 5, 7)),
		...next.flatMap((each) => step(each, '   → ', '     ')),
		...paragraph(awsWords ? `AWS's words: ${awsWords}` : '', 3, 5),
	];
	const briefLine = ({status, title, because}: Finding) => titled(status, [title, because].filter(Boolean).join(' · '));
	const line = (finding: Finding) => {
		const evidence = finding.evidence?.split('\n') ?? [];
		const one = [finding.title, finding.because, ...evidence].filter(Boolean).join(' · ');
		return evidence.length === 1 && 3 + clean(one).length <= columns
			? titled(finding.status, one)
			: [...briefLine(finding), ...evidence.flatMap((text) => paragraph(text, 5, 7))];
	};
	const value = ({title, because, evidence = ''}: Finding) => {
		const [winner = '', ...others] = evidence.split('\n');
		return [
			...paragraph(title, 3, 5),
			...paragraph([winner, because].filter(Boolean).join(' · '), 5, 7),
			...others.flatMap((text) => paragraph(text, 5, 7)),
		];
	};
	return {paragraph, step, block, line, briefLine, value};
}
