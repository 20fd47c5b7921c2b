// What `undo` and `off` share: what would be taken back in short, a yes from a person at a terminal, then doing it.
// A script has said yes by calling the command.
import type {Ports} from '../conversation/query.ts';
import type {TakeBackPlan} from '../machine/file-writer.ts';
import {jsonDocument} from '../output/json-document.ts';
import {problemText} from '../output/problem-text.ts';
import {dryRunText, takeBackSummary, takenBackText} from '../output/take-back-text.ts';
import {diffPlan} from '../plan/diff.ts';
import {printable} from '../printable.ts';
import {Problem} from '../problem.ts';
import type {Confirmation} from '../wizard/choices/confirm.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './command-line.ts';

export type TakeBack = {
	readonly command: 'undo' | 'off';
	/** Asked of a person before anything is changed, and the row that does it. */
	readonly title: string;
	readonly yes: string;
	/** Said above the files when it is done. */
	readonly done: string;
	plan(machine: Ports['machine']): Promise<TakeBackPlan>;
};

/** @returns the exit code; 1 when something had to stay, 130 when the person said no */
export async function takeBack(
	what: TakeBack,
	line: CommandLine,
	ports: Ports,
	context: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const {command, done} = what;
	const {json, dryRun, yes} = line.options;
	const {machine} = ports;
	const {out, err, terminal, columns, progress, invocation, askToConfirm} = context;
	progress.show({key: command, text: 'Reading what was written'});
	const planned = await planIfAny(what.plan(machine));
	if (!planned) {
		out(json ? jsonDocument({command, outcome: 'done'}, invocation) : 'There is nothing to take back.\n');
		return 0;
	}
	if (
		terminal &&
		!json &&
		!dryRun &&
		!yes &&
		!(await askToConfirm(confirmationOf(what, planned, machine.home), signal))
	) {
		err('Nothing was changed.\n');
		return 130;
	}
	progress.show({key: 'write', text: 'Writing'});
	const result = dryRun ? planned : await machine[command]({signal});
	const outcome = result.failures.length > 0 ? 'problem' : 'done';
	if (json)
		out(
			jsonDocument({command, outcome, plan: result.plan, problems: result.failures, notes: result.notes}, invocation),
		);
	else {
		const texts = {done, home: machine.home, columns};
		out(dryRun ? dryRunText(result, texts) : takenBackText(result, texts));
		for (const note of result.notes) err(`${printable(note)}\n`);
		for (const problem of result.failures) err(`${problemText(problem, invocation)}\n`);
	}
	return result.failures.length > 0 ? 1 : 0;
}

/** Undefined where there is nothing to take back. */
async function planIfAny(plan: Promise<TakeBackPlan>): Promise<TakeBackPlan | undefined> {
	try {
		return await plan;
	} catch (error) {
		if (error instanceof Problem && error.code === 'nothing-to-undo') return undefined;
		throw error;
	}
}

function confirmationOf({title, yes}: TakeBack, planned: TakeBackPlan, home: string): Confirmation {
	const {plan, notes, failures} = planned;
	return {
		title,
		yes,
		...takeBackSummary(planned, home),
		notes: [...notes, ...failures.map((problem) => problem.title)].map((text) => `${text}.`),
		diffs: diffPlan(plan),
	};
}
