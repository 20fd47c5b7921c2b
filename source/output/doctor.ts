// The doctor's face: examine, diagnose, and say it as text or as one JSON document.
import type {Account} from '../account/account.ts';
import {diagnose, exitCode} from '../doctor/diagnose.ts';
import {explainMessage} from '../doctor/explain/index.ts';
import {type FixPlan, planFixes} from '../doctor/fixes/plan-fixes.ts';
import {gatherCacheUse} from '../doctor/gather/caching.ts';
import {type GatherOptions, gatherAccountFacts, gatherSubject} from '../doctor/gather/index.ts';
import {type Subject, subjectOf} from '../doctor/subject.ts';
import type {Machine} from '../machine/machine.ts';
import type {Plan} from '../plan/edit.ts';
import {reportText} from './doctor-report.ts';
import {jsonDocument} from './json-document.ts';

/** `shown`: a dry run, so what is reported is what would be left. */
export type AppliedFixes = {readonly plan: Plan; readonly how: 'written' | 'shown' | 'declined'};

export type DoctorOptions = GatherOptions & {
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
	readonly fix?: (mended: FixPlan, subject: Subject) => Promise<AppliedFixes>;
	readonly signal: AbortSignal;
	readonly now?: Date;
};

/** @returns the exit code: 1 when something fails, else 0. Rejects only when `signal` ends it or a fix cannot be written. */
export async function doctor(options: DoctorOptions): Promise<0 | 1> {
	const {account, machine, signal} = options;
	const {environment, cwd} = machine;
	const asking = {account, environment, cwd, options, signal};
	const look = () => gatherSubject({...asking, machine, ...(options.now && {now: options.now})});
	let subject = await look();
	let plan: Plan = [];
	if (options.fix) {
		const mended = await planFixes(subject, (thought) => gatherAccountFacts(asking, thought));
		const fixed = await options.fix(mended, subject);
		plan = fixed.plan;
		if (fixed.how === 'shown') subject = mended.after;
		if (fixed.how === 'written') subject = await look();
	}
	if (options.proveCaching)
		subject = subjectOf({...subject, caching: await gatherCacheUse(account, subject, options, signal)});
	const findings = options.explain === undefined ? diagnose(subject) : explainMessage(subject, options.explain);
	const code = exitCode(findings);
	if (options.json)
		options.write(jsonDocument({command: 'doctor', outcome: code === 0 ? 'done' : 'problem', plan, findings}));
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
