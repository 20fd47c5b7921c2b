// `doctor --fix`: shows what would be put right, asks, and writes it like any other plan.
import type {FixOffer, FixOutcome} from '../../doctor/index.ts';
import type {Machine} from '../../machine/machine.ts';
import {planSummary} from '../../output/plan-summary.ts';
import {diffEdit, diffPlan} from '../../plan/diff.ts';
import {printable} from '../../printable.ts';
import {Problem} from '../../problem.ts';
import {shortPath} from '../../short-path.ts';
import type {Confirmation} from '../../wizard/choices/confirm.ts';
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
	const {dryRun, yes, json} = line.options;
	const {err, terminal, progress, askToConfirm} = context;
	const {plan} = offer;
	const asks = plan.length > 0 && !dryRun && !yes;
	if (asks && terminal && !json) {
		if (!(await askToConfirm(confirmationOf(offer, machine), signal))) {
			err('Nothing was changed.\n');
			return 'declined';
		}
	} else {
		err(descriptionOf(offer));
		if (dryRun) err('Nothing was written: this was a dry run. What follows is what would be left.\n');
		if (plan.length === 0 || dryRun) return 'shown';
		if (asks) throw needsYes();
	}
	progress.show({key: 'write', text: 'Writing'});
	await machine.apply(plan, {signal});
	return 'written';
}

/** What is put right and why the rest is not, and where a variable is still set. */
const sentencesOf = ({fixes, skipped, notes}: FixOffer) =>
	[
		...fixes.map(({say}) => `fix: ${say}`),
		...skipped.map(({id, fails}) =>
			fails.length > 0
				? `left: ${id}, since with its fix there would be ${fails.length === 1 ? 'a new failure' : 'new failures'}: ${fails.join(', ')}`
				: `left: ${id}, whose fix moves the calls and could not be tried out`,
		),
		...notes.map((note) => `note: ${note}`),
	].map(printable);

const descriptionOf = (offer: FixOffer) =>
	[...sentencesOf(offer), ...offer.plan.map((edit) => diffEdit(edit).text)].map((text) => `${text}\n`).join('');

const confirmationOf = (offer: FixOffer, {home}: Machine): Confirmation => ({
	title: 'Write these fixes?',
	yes: 'Write',
	...planSummary(offer.plan, (path) => shortPath(path, home)),
	notes: sentencesOf(offer),
	diffs: diffPlan(offer.plan),
});

const needsYes = () =>
	new Problem({
		code: 'bad-terminal',
		usage: true,
		title: 'There is no terminal to ask whether this may be written',
		next: [{say: 'Answer yes on the command line', again: {set: {'--yes': true}}}],
	});
