// Findings as text: the one thing to do next on top, then what fails, warns, is unknown, what is in use, and where each value comes from.

import {checks} from '../doctor/checks/index.ts';
import type {Finding, Status} from '../finding.ts';
import {commandOf} from '../next-step.ts';
import {repeatCommand} from '../repeat-command.ts';
import {type LayoutOptions, type ReportLayout, reportLayout} from './report-layout.ts';

export type DoctorReportOptions = LayoutOptions & {
	/** Leaves out where a value comes from that is set alike everywhere: on a terminal it would push the one thing to do out of sight. */
	readonly brief?: boolean;
};

/** Commands stay on one line, so that they can be pasted; everything else is wrapped between words. */
export function reportText(findings: readonly Finding[], options: DoctorReportOptions): string {
	const layout = reportLayout(options);
	const wrong = findings.filter(({status}) => status !== 'ok');
	const inUse = findings.filter(({status, value}) => status === 'ok' && !value);
	const values = findings.filter(({value}) => value);
	const listed = options.brief ? values.filter(({value}) => !value?.alike) : values;
	return [
		...nextThing(wrong, layout, options),
		...wrong.flatMap((finding) => [...layout.block(finding), '']),
		...section('What Claude Code uses here', inUse.flatMap(layout.line)),
		...section('Where each value comes from', listed.flatMap(layout.value)),
		...leftOut(values.length - listed.length, listed.length > 0, layout, options),
		...layout.paragraph(summary(findings), 1),
		'',
	].join('\n');
}

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? [` ${title}`, '', ...lines, ''] : []);

/** A step with a command goes before one that is a sentence alone. */
function nextThing([first]: readonly Finding[], {step}: ReportLayout, {invocation}: LayoutOptions): string[] {
	const next = first?.next.find((each) => commandOf(each, invocation)) ?? first?.next[0];
	return next ? ['', ' Do this next', ...step(next, '   ', '   '), ''] : ['', ' Nothing is wrong.', ''];
}

function leftOut(count: number, more: boolean, {paragraph}: ReportLayout, {invocation}: LayoutOptions): string[] {
	if (count === 0) return [];
	const text = `${count} ${more ? 'more ' : ''}values are alike wherever they are set; to see them:`;
	return [...paragraph(text, 1), `   ${repeatCommand({set: {'--verbose': true}}, invocation)}`, ''];
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function summary(findings: readonly Finding[]): string {
	const count = (status: Status) => findings.filter((each) => each.status === status).length;
	const parts = [
		count('fail') > 0 ? plural(count('fail'), 'failure', 'failures') : '',
		count('warn') > 0 ? plural(count('warn'), 'warning', 'warnings') : '',
		count('unknown') > 0 ? `${count('unknown')} unknown` : '',
	].filter(Boolean);
	return `${checks.length} checks: ${parts.length > 0 ? parts.join(', ') : 'all is well'}`;
}
