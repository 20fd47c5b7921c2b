// The doctor's face: examine, diagnose, and say it as text or as one JSON document.
import type {Account} from '../account/account.ts';
import {explained} from '../checks/explained.ts';
import {diagnose, exitCode} from '../checks/index.ts';
import {type Subject, subjectOf} from '../checks/subject.ts';
import type {Machine} from '../machine/machine.ts';
import type {Plan} from '../plan/edit.ts';
import {proveCaching} from '../setup/examine/caching.ts';
import {askAgain, type ExamineOptions, examine} from '../setup/examine.ts';
import {type Mended, mending} from '../setup/mending.ts';
import {reportText} from './doctor-text.ts';
import {documentOf} from './document.ts';

/** `shown`: a dry run, so what is reported is what would be left. */
export type Fixed = {readonly plan: Plan; readonly how: 'written' | 'shown' | 'declined'};

export type DoctorOptions = ExamineOptions & {
	readonly account: Account;
	readonly machine: Machine;
	write(text: string): void;
	readonly json?: boolean;
	/** Columns of the terminal; 80 where there is none. */
	readonly columns?: number;
	/** Whether symbols may be coloured; they carry the meaning without it. */
	readonly colour?: boolean;
	/** Only what is telling of where values come from. */
	readonly brief?: boolean;
	/** A message pasted from Claude Code. */
	readonly explain?: string;
	/** Two calls that cost something more show whether prompts are cached. */
	readonly proveCaching?: boolean;
	/** Shows what the checks would put right, and writes it where that is wanted. */
	readonly fix?: (mended: Mended, subject: Subject) => Promise<Fixed>;
	readonly signal: AbortSignal;
	readonly now?: Date;
};

/** @returns the exit code: 1 when something fails, else 0. Rejects only when `signal` ends it or a fix cannot be written. */
export async function doctor(options: DoctorOptions): Promise<0 | 1> {
	const {account, machine, signal} = options;
	const {environment, cwd} = machine;
	const asking = {account, environment, cwd, options, signal};
	const look = () => examine({...asking, machine, ...(options.now && {now: options.now})});
	let subject = await look();
	let plan: Plan = [];
	if (options.fix) {
		const mended = await mending(subject, (thought) => askAgain(asking, thought));
		const fixed = await options.fix(mended, subject);
		plan = fixed.plan;
		if (fixed.how === 'shown') subject = mended.after;
		if (fixed.how === 'written') subject = await look();
	}
	if (options.proveCaching)
		subject = subjectOf({...subject, caching: await proveCaching(account, subject, options, signal)});
	const findings = options.explain === undefined ? diagnose(subject) : explained(subject, options.explain);
	const code = exitCode(findings);
	if (options.json)
		options.write(documentOf({command: 'doctor', outcome: code === 0 ? 'done' : 'problem', plan, findings}));
	else
		options.write(
			reportText(findings, {
				columns: options.columns ?? 80,
				home: options.machine.home,
				colour: options.colour ?? false,
				brief: options.brief ?? false,
			}),
		);
	return code;
}
