// What `undo` and `off` share: the diff of what would be taken back, a yes from a person at a terminal, then doing it.
// A script has said yes by calling the command.
import type {Ports} from '../conversation/query.ts';
import {jsonDocument} from '../output/json-document.ts';
import {problemText} from '../output/problem-text.ts';
import {diffEdit} from '../plan/diff.ts';
import type {Plan} from '../plan/edit.ts';
import {printable} from '../printable.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './command-line.ts';

export type TakeBack = {
	readonly command: 'undo' | 'off';
	/** Put to a person before anything is changed. */
	readonly question: string;
	plan(machine: Ports['machine']): Promise<Plan>;
};

/** @returns the exit code; 1 when something had to stay, 130 when the person said no. Rejects with `nothing-to-undo` */
export async function takeBack(
	{command, question, plan}: TakeBack,
	{options}: CommandLine,
	{machine}: Ports,
	{out, err, terminal, confirm, invocation}: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const {json, dryRun, yes} = options;
	if (terminal && !json && !dryRun && !yes) {
		out(diffOf(await plan(machine)));
		if (!(await confirm(question))) {
			err('Left. Nothing was changed.\n');
			return 130;
		}
	}
	const result = dryRun ? {plan: await plan(machine), notes: [], failures: []} : await machine[command]({signal});
	const outcome = result.failures.length > 0 ? 'problem' : 'done';
	if (json) out(jsonDocument({command, outcome, plan: result.plan, problems: result.failures}, invocation));
	else {
		out(summaryOf(result.plan, Boolean(dryRun)));
		for (const note of result.notes) err(`${printable(note)}\n`);
		for (const problem of result.failures) err(`${problemText(problem, invocation)}\n`);
	}
	return result.failures.length > 0 ? 1 : 0;
}

const diffOf = (plan: Plan) => plan.map((edit) => `${diffEdit(edit).text}\n`).join('');

function summaryOf(plan: Plan, dryRun: boolean): string {
	const lines = dryRun
		? [diffOf(plan), 'Nothing was changed: this was a dry run.']
		: plan.map(
				({path, before, after}) => `${after ? (before ? 'restored' : 'put back') : 'removed'}   ${printable(path)}`,
			);
	return `${lines.join('\n')}\n`;
}
