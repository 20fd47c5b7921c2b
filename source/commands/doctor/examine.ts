// What `doctor` does: examine, put right what is wanted, examine again, and print the findings as text or as one JSON document.
import type {Account} from '../../account/account.ts';
import {diagnose, exitCode} from '../../doctor/diagnose.ts';
import {explainMessage} from '../../doctor/explain/index.ts';
import {type FixPlan, planFixes} from '../../doctor/fixes/plan-fixes.ts';
import {gatherCacheUse} from '../../doctor/gather/caching.ts';
import {type GatherOptions, gatherAccountFacts, gatherSubject} from '../../doctor/gather/index.ts';
import {type Subject, subjectOf} from '../../doctor/subject.ts';
import type {Invocation} from '../../invocation.ts';
import type {Machine} from '../../machine/machine.ts';
import {reportText} from '../../output/doctor-report.ts';
import {jsonDocument} from '../../output/json-document.ts';
import type {Plan} from '../../plan/edit.ts';

/** `shown`: a dry run, so what is reported is what would be left. */
export type AppliedFixes = {readonly plan: Plan; readonly how: 'written' | 'shown' | 'declined'};

export type ExamineOptions = GatherOptions & {
	readonly account: Account;
	readonly machine: Machine;
	readonly invocation: Invocation;
	write(text: string): void;
	readonly json?: boolean;
	/** Columns of the terminal; 80 where there is none. */
	readonly columns?: number;
	/** Whether symbols may be coloured; they carry the meaning without it. */
	readonly colour?: boolean;
	/** Leaves out where a value comes from that is the same everywhere. */
	readonly brief?: boolean;
	/** A message pasted from Claude Code. */
	readonly explain?: string;
	/** Whether two calls that cost something more may show that prompts are cached. */
	readonly proveCaching?: boolean;
	/** Shows what the checks would put right, and writes it where that is wanted. */
	readonly fix?: (plan: FixPlan, subject: Subject) => Promise<AppliedFixes>;
	readonly signal: AbortSignal;
	readonly now?: Date;
};

/** @returns the exit code: 1 when something fails, else 0. Rejects only when `signal` ends it or a fix cannot be written. */
export async function examine(options: ExamineOptions): Promise<0 | 1> {
	const {account, machine, signal} = options;
	const {environment, cwd} = machine;
	const request = {account, environment, cwd, options, signal};
	const gather = () => gatherSubject({...request, machine, ...(options.now && {now: options.now})});
	let subject = await gather();
	let plan: Plan = [];
	if (options.fix) {
		const fixes = await planFixes(subject, (imagined) => gatherAccountFacts(request, imagined));
		const applied = await options.fix(fixes, subject);
		plan = applied.plan;
		if (applied.how === 'shown') subject = fixes.after;
		if (applied.how === 'written') subject = await gather();
	}
	if (options.proveCaching)
		subject = subjectOf({...subject, caching: await gatherCacheUse(account, subject, options, signal)});
	const findings = options.explain === undefined ? diagnose(subject) : explainMessage(subject, options.explain);
	const code = exitCode(findings);
	const outcome = code === 0 ? 'done' : 'problem';
	options.write(
		options.json
			? jsonDocument({command: 'doctor', outcome, plan, findings}, options.invocation)
			: reportText(findings, {
					columns: options.columns ?? 80,
					home: machine.home,
					colour: options.colour ?? false,
					brief: options.brief ?? false,
					invocation: options.invocation,
				}),
	);
	return code;
}
