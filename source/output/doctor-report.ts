// Findings as text: the one thing to do next on top, then what fails, warns, is unknown, what is in use, and where each value comes from.

import {checks} from '../doctor/diagnose.ts';
import type {Finding, Status} from '../finding.ts';
import type {Invocation} from '../invocation.ts';
import {commandOf} from '../next-step.ts';
import {printable} from '../printable.ts';
import {repeatCommand} from '../repeat-command.ts';

export type DoctorReportOptions = {
	/** At least 40 are used. */
	readonly columns: number;
	/** Written as `~`. */
	readonly home: string;
	readonly colour: boolean;
	/** Leaves out where a value comes from that is set alike everywhere: on a terminal it would push the one thing to do out of sight. */
	readonly brief?: boolean;
	/** How the program was started: proposed commands are made from it. */
	readonly invocation: Invocation;
};

const symbols: Readonly<Record<Status, string>> = {fail: '✘', warn: '⚠', unknown: '?', ok: '✔'};
const colours: Readonly<Record<Status, number>> = {fail: 31, warn: 33, unknown: 36, ok: 32};

/** Commands stay on one line, so that they can be pasted; everything else is wrapped between words. */
export function reportText(
	findings: readonly Finding[],
	{columns, home, colour, brief = false, invocation}: DoctorReportOptions,
): string {
	const width = Math.max(columns, 40);
	const symbol = (status: Status) =>
		colour ? `\u001B[${colours[status]}m${symbols[status]}\u001B[39m` : symbols[status];
	// Files and AWS may hold anything: nothing of it reaches the terminal as more than text.
	const short = (text: string) => printable(home.length > 1 ? text.replaceAll(`${home}/`, '~/') : text);
	const block = ({id, status, title, because, evidence, next}: Finding) => [
		...wrapped(short(status === 'ok' ? title : `${title} [${id}]`), width, ` ${symbol(status)} `, '   ', 3),
		...wrapped(short(because ?? ''), width, '   ', '   '),
		...(evidence ?? '').split('\n').flatMap((line) => wrapped(short(line), width, '     ', '       ')),
		...next.flatMap((step) => {
			const command = commandOf(step, invocation);
			return [...wrapped(short(step.say), width, '   → ', '     '), ...(command ? [`     ${printable(command)}`] : [])];
		}),
	];
	/** On one line where it fits: what is well takes no more room than it must. */
	const stated = (finding: Finding) => {
		const line = short(`${finding.title} · ${finding.evidence}`);
		const fits = finding.evidence && !finding.because && 3 + line.length <= width;
		return fits ? [` ${symbol('ok')} ${line}`] : block(finding);
	};
	const wrong = findings.filter(({status}) => status !== 'ok');
	const [all, used] = sorted(findings.filter(({status}) => status === 'ok'));
	const values = brief ? all.filter(({value}) => !value?.alike) : all;
	const alike = all.length - values.length;
	const placed = ({title, because, evidence = ''}: Finding) => {
		const [winner = '', ...others] = evidence.split('\n');
		return [
			...wrapped(short(title), width, '   ', '     '),
			...wrapped(short([winner, because].filter(Boolean).join(' · ')), width, '     ', '       '),
			...others.flatMap((line) => wrapped(short(line), width, '     ', '       ')),
		];
	};
	return [
		...firstThing(wrong, width, short, invocation),
		...wrong.flatMap((finding) => [...block(finding), '']),
		...(used.length > 0 ? [' What Claude Code uses here', ''] : []),
		...used.flatMap(stated),
		...(used.length > 0 ? [''] : []),
		...(values.length > 0 ? [' Where each value comes from', ''] : []),
		...values.flatMap(placed),
		...(values.length > 0 ? [''] : []),
		...(alike > 0
			? [
					...wrapped(
						`${alike} ${values.length > 0 ? 'more ' : ''}values are alike wherever they are set; to see them:`,
						width,
						' ',
						' ',
					),
					`   ${repeatCommand({set: {'--verbose': true}}, invocation)}`,
					'',
				]
			: []),
		...wrapped(count(findings), width, ' ', ' '),
		'',
	].join('\n');
}

/** Where a value comes from is a list of its own. */
function sorted(stated: readonly Finding[]): readonly [readonly Finding[], readonly Finding[]] {
	return [stated.filter(({value}) => value), stated.filter(({value}) => !value)];
}

function firstThing(
	[first]: readonly Finding[],
	width: number,
	short: (text: string) => string,
	invocation: Invocation,
): string[] {
	const next = first?.next.find((step) => commandOf(step, invocation)) ?? first?.next[0];
	if (!first || !next) return ['', ' Nothing is wrong.', ''];
	const command = commandOf(next, invocation);
	return [
		'',
		' Do this next',
		...wrapped(short(next.say), width, '   ', '   '),
		...(command ? [`   ${printable(command)}`] : []),
		'',
	];
}

const plural = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

function count(findings: readonly Finding[]): string {
	const of = (status: Status) => findings.filter((each) => each.status === status).length;
	const parts = [
		of('fail') > 0 ? plural(of('fail'), 'failure', 'failures') : '',
		of('warn') > 0 ? plural(of('warn'), 'warning', 'warnings') : '',
		of('unknown') > 0 ? `${of('unknown')} unknown` : '',
	].filter(Boolean);
	return `${checks.length} checks: ${parts.length > 0 ? parts.join(', ') : 'all is well'}`;
}

/** @param indent columns that `first` takes, when it holds invisible characters */
function wrapped(text: string, width: number, first: string, rest: string, indent = first.length): string[] {
	if (!text) return [];
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const used = lines.length === 0 ? indent : rest.length;
		if (line && used + line.length + 1 + word.length > width) {
			lines.push((lines.length === 0 ? first : rest) + line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return [...lines, (lines.length === 0 ? first : rest) + line];
}
