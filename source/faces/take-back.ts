// `undo` and `off`: what would be taken back as a diff, then done. A person sees it first; `--dry-run` only shows it.
import {diffEdit} from '../plan/diff.ts';
import type {Plan} from '../plan/edit.ts';
import {printable} from '../printable.ts';
import type {CommandLine} from '../setup/command-line.ts';
import type {Ports} from '../setup/fact.ts';
import {documentOf} from './document.ts';
import type {Surroundings} from './run.ts';
import {problemText} from './words.ts';

/** @returns the exit code; 1 when `off` had to leave something. Rejects with `nothing-to-undo` */
export async function runTakeBack(
	line: CommandLine,
	{machine}: Ports,
	{out, err}: Surroundings,
	signal: AbortSignal,
): Promise<number> {
	const command = line.command === 'off' ? 'off' : 'undo';
	const {json, dryRun} = line.behave;
	const result = dryRun
		? {plan: await (command === 'off' ? machine.offPlan() : machine.undoPlan()), notes: [], left: []}
		: await machine[command]({signal});
	if (json)
		out(
			documentOf({
				command,
				outcome: result.left.length > 0 ? 'problem' : 'done',
				plan: result.plan,
				problems: result.left,
			}),
		);
	else {
		out(told(result.plan, Boolean(dryRun)));
		for (const note of result.notes) err(`${printable(note)}\n`);
		for (const problem of result.left) err(`${problemText(problem)}\n`);
	}
	return result.left.length > 0 ? 1 : 0;
}

function told(plan: Plan, dryRun: boolean): string {
	const lines = dryRun
		? [...plan.map((edit) => diffEdit(edit).text), 'Nothing was changed: this was a dry run.']
		: plan.map(
				({path, before, after}) => `${after ? (before ? 'restored' : 'put back') : 'removed'}   ${printable(path)}`,
			);
	return `${lines.join('\n')}\n`;
}
