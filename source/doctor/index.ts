// The doctor's one entry: gathers what Claude Code would use here, plans fixes where they are wanted, and says what is wrong.

import type {PlannedModel} from '../access/caching/plan.ts';
import type {ModelProof} from '../access/caching/proof.ts';
import type {Account} from '../account/account.ts';
import type {Finding} from '../finding.ts';
import type {Machine} from '../machine/machine.ts';
import type {Plan} from '../plan/edit.ts';
import {diagnose, exitCode} from './diagnose.ts';
import {explainMessage} from './explain/index.ts';
import {fixEdits} from './fixes/fix-edits.ts';
import {type FixPlan, planFixes} from './fixes/plan-fixes.ts';
import {stillSet} from './fixes/still-set.ts';
import {gatherCacheUse} from './gather/cache-use.ts';
import type {ReportStep} from './gather/gather-step.ts';
import {type GatherOptions, gatherSubject, withAccountFacts} from './gather/index.ts';
import {knownValue} from './lookup.ts';
import {subjectOf} from './subject.ts';

export type {GatherStep} from './gather/gather-step.ts';

/** What `doctor --fix` would change. */
export type FixOffer = Pick<FixPlan, 'fixes' | 'skipped'> & {
	/** Where a variable that is cancelled for Claude Code stays set for other programs: one sentence per place. */
	readonly notes: readonly string[];
	/** The files as the fixes change them, in the order of writing. */
	readonly plan: Plan;
};

/** `shown`: nothing is written, and what would be left after the fixes is reported. `declined`: nothing is written. */
export type FixOutcome = 'written' | 'shown' | 'declined';

export type Examination = {
	readonly account: Account;
	readonly machine: Machine;
	readonly options: GatherOptions;
	/** A message copied from Claude Code, to be explained. */
	readonly explain?: string;
	/** Makes billed calls that show whether prompts are cached; called with what they cost, before anything is sent. */
	readonly proveCaching?: (plan: readonly PlannedModel[]) => void;
	/** Decides about the fixes, and writes their plan where it returns `written`. Absent: no fix is planned. */
	readonly decideFixes?: (offer: FixOffer) => Promise<FixOutcome>;
	readonly signal: AbortSignal;
	readonly now?: Date;
	/** Called whenever something else is waited for. */
	readonly report?: ReportStep;
};

export type Diagnosis = {
	/** The most urgent first. */
	readonly findings: readonly Finding[];
	/** 1 when something fails, else 0. */
	readonly exitCode: 0 | 1;
	/** What was written, or would have been where the fixes were only shown. */
	readonly plan: Plan;
	/** Whether prompts are cached, by model; absent where that was not tested. */
	readonly caching?: readonly ModelProof[];
	/** Of the repairs that were asked for; absent where none were. */
	readonly repairs?: 'none' | 'some';
};

/** Rejects when `signal` ends it, and with the Problem of a fix that cannot be written. */
export async function examine(examination: Examination): Promise<Diagnosis> {
	const {account, machine, options, explain, proveCaching, decideFixes, signal, now, report} = examination;
	const {environment, cwd} = machine;
	const input = {account, environment, cwd, options, signal, report};
	const gather = () => gatherSubject({...input, machine, ...(now && {now})});
	let subject = await gather();
	let plan: Plan = [];
	let repairs: Diagnosis['repairs'];
	if (decideFixes) {
		const fixPlan = await planFixes(subject, (configuration) => withAccountFacts(input, configuration));
		const edits = await fixEdits(machine, fixPlan.fixes);
		const {fixes, skipped} = fixPlan;
		repairs = fixes.length > 0 ? 'some' : 'none';
		const outcome = await decideFixes({fixes, skipped, notes: stillSet(subject, fixes), plan: edits});
		if (outcome !== 'declined') plan = edits;
		if (outcome === 'shown') subject = fixPlan.after;
		if (outcome === 'written') subject = await gather();
	}
	if (proveCaching) {
		const how = {...options, tellPrice: proveCaching, report};
		subject = subjectOf({...subject, caching: await gatherCacheUse(account, subject, how, signal)});
	}
	const caching = knownValue(subject.caching);
	const findings = explain === undefined ? diagnose(subject) : explainMessage(subject, explain);
	return {findings, exitCode: exitCode(findings), plan, ...(caching && {caching}), ...(repairs && {repairs})};
}
