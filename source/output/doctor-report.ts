// The doctor's findings as text: what was found, what is in use, where values differ, and last, above the prompt, the verdict and what to do next.
import type {Finding} from '../finding.ts';
import {isFound} from '../finding.ts';
import {type LayoutOptions, type ReportLayout, reportLayout} from './report-layout.ts';

export type DoctorReportOptions = LayoutOptions & {
	/** Leaves out what is fine and long: where values come from that agree wherever they are set. */
	readonly brief?: boolean;
};

/** Commands stay on one line, so that they can be pasted; everything else is wrapped between words. */
export function reportText(findings: readonly Finding[], options: DoctorReportOptions): string {
	const layout = reportLayout(options);
	const found = findings.filter(isFound);
	const values = findings.filter(({value}) => value);
	const fine = findings.filter((finding) => !isFound(finding) && !finding.value);
	const listed = options.brief ? values.filter(({value}) => !value?.alike) : values;
	return [
		'',
		...found.flatMap((finding) => [...layout.block(finding), '']),
		...section('What Claude Code uses here', fine.flatMap(options.brief ? layout.briefLine : layout.line)),
		...section('Where each value comes from', listed.flatMap(layout.value)),
		...leftOut(values.length - listed.length, listed.length > 0, layout),
		...verdict(found, layout),
		'',
	].join('\n');
}

/** The end of the report alone. */
export function verdictText(findings: readonly Finding[], options: LayoutOptions): string {
	return [...verdict(findings.filter(isFound), reportLayout(options)), ''].join('\n');
}

const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? [` ${title}`, '', ...lines, ''] : []);

function leftOut(count: number, more: boolean, {paragraph}: ReportLayout): string[] {
	if (count === 0) return [];
	const [values, they, them] = count === 1 ? ['value is', 'it is', 'it'] : ['values are', 'they are', 'them'];
	return [
		...paragraph(
			`${count} ${more ? 'other ' : ''}${values} the same wherever ${they} set; --verbose lists ${them}.`,
			1,
		),
		'',
	];
}

/** How much was found, in words, and the first thing to do. */
function verdict(found: readonly Finding[], {paragraph, step}: ReportLayout): string[] {
	const [first] = found;
	if (!first) return [' Nothing is wrong.'];
	const [next] = first.next;
	const steps = next ? ['', ...step({...next, say: `Do this next: ${next.say}`}, ' ', '   ')] : [];
	return [...paragraph(countsOf(found), 1), ...steps];
}

/** `2 problems, 1 warning, 1 thing not checked.` */
function countsOf(found: readonly Finding[]): string {
	const parts = kinds.flatMap(({status, one, many}) => {
		const count = found.filter((each) => each.status === status).length;
		return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
	});
	return `${parts.join(', ')}.`;
}

const kinds = [
	{status: 'fail', one: 'problem', many: 'problems'},
	{status: 'warn', one: 'warning', many: 'warnings'},
	{status: 'unknown', one: 'thing not checked', many: 'things not checked'},
] as const;
