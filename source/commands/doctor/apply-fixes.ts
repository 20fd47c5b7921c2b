// `doctor --fix`: shows what would be put right as a diff, asks, and writes it like any other plan.
import type {FixOffer, FixOutcome} from '../../doctor/index.ts';
import type {Machine} from '../../machine/machine.ts';
import {diffEdit} from '../../plan/diff.ts';
import {printable} from '../../printable.ts';
import {Problem} from '../../problem.ts';
import type {CommandContext} from '../command-context.ts';
import type {CommandLine} from '../command-line.ts';

type FixRequest = {
	readonly offer: FixOffer;
	readonly machine: Machine;
	readonly line: CommandLine;
	readonly context: CommandContext;
	readonly signal: AbortSignal;
};

/** Rejects with a Problem where nobody can be asked, or where a file cannot be written. */
export async function applyFixes({offer, machine, line, context, signal}: FixRequest): Promise<FixOutcome> {
	const {dryRun, yes} = line.options;
	const {err, terminal, confirm} = context;
	err(descriptionOf(offer));
	if (dryRun) err('Nothing was written: this was a dry run. What follows is what would be left.\n');
	if (offer.plan.length === 0 || dryRun) return 'shown';
	if (!yes && !terminal) throw needsYes();
	if (!yes && !(await confirm('Write this?'))) return 'declined';
	await machine.apply(offer.plan, {signal});
	return 'written';
}

/** What is put right and why the rest is not, where a variable is still set, and the diff. */
const descriptionOf = ({fixes, skipped, notes, plan}: FixOffer) =>
	[
		...fixes.map(({say}) => printable(`fix: ${say}`)),
		...skipped.map(({id, fails}) =>
			fails.length > 0
				? `left: ${id}, since with its fix there would be a new failure: ${fails.join(', ')}`
				: `left: ${id}, whose fix moves the calls and could not be tried out`,
		),
		...notes.map((note) => printable(`note: ${note}`)),
		...plan.map((edit) => diffEdit(edit).text),
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
