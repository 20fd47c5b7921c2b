// The command `doctor`: flags to options; with `--fix` the plan is shown, confirmed and applied like any other.

import type {Ports} from '../conversation/query.ts';
import {fixEdits} from '../doctor/fixes/fix-edits.ts';
import type {FixPlan} from '../doctor/fixes/plan-fixes.ts';
import {stillSet} from '../doctor/fixes/still-set.ts';
import {doctor} from '../output/doctor.ts';
import {diffEdit} from '../plan/diff.ts';
import type {Plan} from '../plan/edit.ts';
import {printable} from '../printable.ts';
import {Problem} from '../problem.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './read-command-line.ts';

export async function runDoctor(
	line: CommandLine,
	{account, machine}: Ports,
	around: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const {offline, noShell, noProbe, json, explain, fix, dryRun, yes, noColor, proveCaching, verbose} = line.behave;
	const {out, err, terminal, columns, badge} = around;
	if (explain === '-' && terminal) err('Paste the message, then press Ctrl-D on a line of its own.\n');
	const pasted = explain === '-' ? await around.input() : explain;
	if (typeof pasted === 'string' && pasted.trim() === '') throw nothingPasted();
	if (proveCaching && !offline && !noProbe) err(`${cost}\n`);
	return doctor({
		account,
		machine,
		signal,
		write: out,
		offline: Boolean(offline),
		noShell: Boolean(noShell),
		noProbe: Boolean(noProbe),
		proveCaching: Boolean(proveCaching),
		demo: badge !== undefined,
		json: Boolean(json),
		colour: terminal && !noColor && !around.environment.NO_COLOR,
		brief: terminal && !verbose,
		...(columns ? {columns} : {}),
		...(typeof pasted === 'string' ? {explain: pasted} : {}),
		...(fix
			? {
					fix: async (mended, subject) => {
						const plan = await fixEdits(machine, mended.fixes);
						err(told(mended, stillSet(subject, mended.fixes), plan));
						if (dryRun) err('Nothing was written: this was a dry run. What follows is what would be left.\n');
						if (plan.length === 0 || dryRun) return {plan, how: 'shown'};
						if (!yes && !terminal) throw needsYes();
						if (!yes && !(await around.confirm('Write this?'))) return {plan: [], how: 'declined'};
						await machine.apply(plan, {signal});
						return {plan, how: 'written'};
					},
				}
			: {}),
	});
}

/** What is put right and why the rest is not, where a variable is still set, and the diff. */
const told = ({fixes, left}: FixPlan, notes: readonly string[], plan: Plan) =>
	[
		...fixes.map(({say}) => printable(`fix: ${say}`)),
		...left.map(({id, fails}) =>
			fails.length > 0
				? `left: ${id}, since with its fix there would be a new failure: ${fails.join(', ')}`
				: `left: ${id}, whose fix moves the calls and could not be tried out`,
		),
		...notes.map((note) => printable(`note: ${note}`)),
		...plan.map((edit) => diffEdit(edit).text),
	]
		.map((text) => `${text}\n`)
		.join('');

/** Said before it is spent. */
const cost =
	'--prove-caching: two calls of about 6,000 tokens on the primary model, the first billed at 1.25 times the input price, the second at a tenth of it.';

const needsYes = () =>
	new Problem({
		code: 'bad-terminal',
		title: 'There is no terminal to ask whether this may be written',
		next: [{say: 'say so beforehand', own: 'doctor --fix --yes'}],
	});

const nothingPasted = () =>
	new Problem({
		code: 'bad-explain',
		title: 'There is no message to explain',
		because: 'what was given to --explain is empty',
		next: [{say: 'paste what Claude Code printed, then press Ctrl-D', own: 'doctor --explain -'}],
	});
