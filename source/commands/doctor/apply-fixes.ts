// `doctor --fix`: shows what would be put right as a diff, asks, and writes it like any other plan.
import {fixEdits} from '../../doctor/fixes/fix-edits.ts';
import type {FixPlan} from '../../doctor/fixes/plan-fixes.ts';
import {stillSet} from '../../doctor/fixes/still-set.ts';
import type {Subject} from '../../doctor/subject.ts';
import type {Machine} from '../../machine/machine.ts';
import {diffEdit} from '../../plan/diff.ts';
import type {Plan} from '../../plan/edit.ts';
import {printable} from '../../printable.ts';
import {Problem} from '../../problem.ts';
import type {CommandContext} from '../command-context.ts';
import type {CommandLine} from '../command-line.ts';
import type {AppliedFixes} from './examine.ts';

type FixRequest = {
	readonly plan: FixPlan;
	readonly subject: Subject;
	readonly machine: Machine;
	readonly line: CommandLine;
	readonly context: CommandContext;
	readonly signal: AbortSignal;
};

/** Rejects with a Problem where nobody can be asked, or where a file cannot be written. */
export async function applyFixes({plan, subject, machine, line, context, signal}: FixRequest): Promise<AppliedFixes> {
	const {dryRun, yes} = line.options;
	const {err, terminal, confirm} = context;
	const edits = await fixEdits(machine, plan.fixes);
	err(descriptionOf(plan, stillSet(subject, plan.fixes), edits));
	if (dryRun) err('Nothing was written: this was a dry run. What follows is what would be left.\n');
	if (edits.length === 0 || dryRun) return {plan: edits, how: 'shown'};
	if (!yes && !terminal) throw needsYes();
	if (!yes && !(await confirm('Write this?'))) return {plan: [], how: 'declined'};
	await machine.apply(edits, {signal});
	return {plan: edits, how: 'written'};
}

/** What is put right and why the rest is not, where a variable is still set, and the diff. */
const descriptionOf = ({fixes, left}: FixPlan, notes: readonly string[], edits: Plan) =>
	[
		...fixes.map(({say}) => printable(`fix: ${say}`)),
		...left.map(({id, fails}) =>
			fails.length > 0
				? `left: ${id}, since with its fix there would be a new failure: ${fails.join(', ')}`
				: `left: ${id}, whose fix moves the calls and could not be tried out`,
		),
		...notes.map((note) => printable(`note: ${note}`)),
		...edits.map((edit) => diffEdit(edit).text),
	]
		.map((text) => `${text}\n`)
		.join('');

const needsYes = () =>
	new Problem({
		code: 'bad-terminal',
		usage: true,
		title: 'There is no terminal to ask whether this may be written',
		next: [{say: 'say so beforehand', again: {set: {'--yes': true}}}],
	});
