// Prints what the doctor finds, as text or as one JSON document.
import {type Diagnosis, type Examination, examine} from '../../doctor/index.ts';
import type {Invocation} from '../../invocation.ts';
import {cachingAsJson} from '../../output/caching-as-json.ts';
import {reportText, verdictText} from '../../output/doctor-report.ts';
import {jsonDocument} from '../../output/json-document.ts';

export type ReportOptions = Omit<Examination, 'options'> &
	Examination['options'] & {
		readonly invocation: Invocation;
		write(text: string): void;
		readonly json?: boolean;
		/** Columns of the terminal; 80 where there is none. */
		readonly columns?: number;
		/** Whether symbols may be coloured; they carry the meaning without it. */
		readonly colour?: boolean;
		/** Leaves out where values come from that agree wherever they are set. */
		readonly brief?: boolean;
	};

/** @returns the exit code: 1 when something fails, else 0. Rejects only when `signal` ends it or a fix cannot be written. */
export async function reportExamination(options: ReportOptions): Promise<0 | 1> {
	const {findings, exitCode, plan, repairs, caching} = await examine({...options, options});
	// What was interrupted is no answer of AWS.
	options.signal.throwIfAborted();
	const outcome = exitCode === 0 ? 'done' : 'problem';
	options.write(
		options.json
			? jsonDocument(
					{command: 'doctor', outcome, plan, findings, ...(caching && {caching: cachingAsJson(caching)})},
					options.invocation,
				)
			: textOf(findings, repairs, options),
	);
	return exitCode;
}

/** The whole report, or, where repairs were asked for and there is none, that and the verdict. */
function textOf(findings: Diagnosis['findings'], repairs: Diagnosis['repairs'], options: ReportOptions): string {
	const {columns = 80, colour = false, brief = false, invocation, machine} = options;
	const layout = {columns, home: machine.home, colour, invocation};
	if (repairs !== 'none') return reportText(findings, {...layout, brief});
	return `\n There is nothing that --fix can repair.\n\n${verdictText(findings, layout)}`;
}
