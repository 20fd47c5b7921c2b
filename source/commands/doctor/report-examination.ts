// Prints what the doctor finds, as text or as one JSON document.
import {type Examination, examine} from '../../doctor/index.ts';
import type {Invocation} from '../../invocation.ts';
import {reportText} from '../../output/doctor-report.ts';
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
		/** Leaves out where a value comes from that is the same everywhere. */
		readonly brief?: boolean;
	};

/** @returns the exit code: 1 when something fails, else 0. Rejects only when `signal` ends it or a fix cannot be written. */
export async function reportExamination(options: ReportOptions): Promise<0 | 1> {
	const {findings, exitCode, plan} = await examine({...options, options});
	const outcome = exitCode === 0 ? 'done' : 'problem';
	options.write(
		options.json
			? jsonDocument({command: 'doctor', outcome, plan, findings}, options.invocation)
			: reportText(findings, {
					columns: options.columns ?? 80,
					home: options.machine.home,
					colour: options.colour ?? false,
					brief: options.brief ?? false,
					invocation: options.invocation,
				}),
	);
	return exitCode;
}
