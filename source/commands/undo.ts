// `undo` and `off`: what would be taken back as a diff, then done. A person at a terminal sees it and says yes first; a script
// has said so by calling it. `--dry-run` only shows it.

import type {Ports} from '../conversation/query.ts';
import {jsonDocument} from '../output/json-document.ts';
import {problemText} from '../output/words.ts';
import {diffEdit} from '../plan/diff.ts';
import type {Plan} from '../plan/edit.ts';
import {printable} from '../printable.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './read-command-line.ts';

/** @returns the exit code; 1 when `off` had to leave something, 130 when the person said no. Rejects with `nothing-to-undo` */
export async function runUndo(
	line: CommandLine,
	{machine}: Ports,
	{out, err, terminal, confirm}: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const command = line.command === 'off' ? 'off' : 'undo';
	const {json, dryRun, yes} = line.behave;
	const planned = () => (command === 'off' ? machine.offPlan() : machine.undoPlan());
	if (terminal && !json && !dryRun && !yes) {
		out(diffOf(await planned()));
		if (!(await confirm(questions[command]))) {
			err('Left. Nothing was changed.\n');
			return 130;
		}
	}
	const result = dryRun ? {plan: await planned(), notes: [], left: []} : await machine[command]({signal});
	if (json)
		out(
			jsonDocument({
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

const questions = {
	undo: 'Take back this write?',
	off: 'Take back everything that this tool ever wrote, its memory and backups too?',
} as const;

const diffOf = (plan: Plan) => plan.map((edit) => `${diffEdit(edit).text}\n`).join('');

function told(plan: Plan, dryRun: boolean): string {
	const lines = dryRun
		? [diffOf(plan), 'Nothing was changed: this was a dry run.']
		: plan.map(
				({path, before, after}) => `${after ? (before ? 'restored' : 'put back') : 'removed'}   ${printable(path)}`,
			);
	return `${lines.join('\n')}\n`;
}
