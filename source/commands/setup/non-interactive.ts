// No terminal, or `--yes`: answers from flags and suggestions, or one Problem that names every missing one.

import {blockingProblem} from '../../conversation/blocking-problem.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import {finish} from '../../conversation/finish.ts';
import {loadInitialState, suggestionBase} from '../../conversation/load-initial-state.ts';
import type {WritePlan} from '../../conversation/queries/plan-query.ts';
import type {Ports} from '../../conversation/query.ts';
import {asProblem} from '../../conversation/query.ts';
import {accessReport} from '../../conversation/questions/access.ts';
import {plannedIn} from '../../conversation/questions/review.ts';
import {readFlags} from '../../conversation/read-flags.ts';
import {openSession, type Session} from '../../conversation/session.ts';
import {exitCode} from '../../output/exit-code.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {diffText, fileLines, findingText, notesOf, problemText, valueLines} from '../../output/words.ts';
import {printable} from '../../printable.ts';
import {Problem} from '../../problem.ts';
import type {CommandContext} from '../command-context.ts';
import {initialInput} from '../initial-input.ts';
import {readAhead} from '../read-ahead.ts';
import type {CommandLine} from '../read-command-line.ts';

/** @returns the exit code of the contract. Rejects with the Problem of a wrong flag, or `bad-terminal` without `--yes`. */
export async function setUpWithoutQuestions(
	line: CommandLine,
	ports: Ports,
	around: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const {json, yes} = line.behave;
	const start = await loadInitialState(ports, initialInput(line));
	const flags = readFlags(start);
	if (!yes) throw needsYes(Boolean(json));
	const session = openSession(ports, start, flags, suggestionBase(start));
	void readAhead(ports.account.waiting);
	try {
		return await told(session, line, ports, around, signal);
	} finally {
		session.close();
	}
}

async function told(
	session: Session,
	{behave}: CommandLine,
	ports: Ports,
	{out, err}: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const json = Boolean(behave.json);
	const dryRun = Boolean(behave.dryRun);
	const cancelled = new Promise<'cancelled'>((resolve) =>
		signal.addEventListener('abort', () => resolve('cancelled'), {once: true}),
	);
	if ((await Promise.race([session.settled(), cancelled])) === 'cancelled') {
		session.close();
		if (json) out(jsonDocument({command: 'setup', outcome: 'cancelled'}));
		else err('Cancelled. Nothing was written.\n');
		return 130;
	}
	const {view} = session;
	const report = accessReport(view.context);
	const problem = blockingProblem(view);
	const loaded = problem ? undefined : plannedIn(view.context);
	const planned = loaded?.state === 'ready' ? loaded.value : undefined;
	const failure =
		problem ??
		(loaded?.state === 'failed' ? loaded.problem : undefined) ??
		(await written(ports, planned, view, dryRun, signal));
	const outcome = failure ? 'problem' : 'done';
	if (json)
		out(
			jsonDocument({
				command: 'setup',
				outcome,
				...(planned ? {planned} : {}),
				findings: report?.findings ?? [],
				problems: failure ? [failure] : [],
			}),
		);
	else {
		for (const finding of report?.findings ?? []) err(`${findingText(finding)}\n`);
		if (planned && !failure) out(summary(planned, view, dryRun));
		if (failure) err(`${problemText(failure)}\n`);
	}
	return failure ? exitCode(failure) : report?.status === 'fail' ? 1 : 0;
}

async function written(
	ports: Ports,
	planned: WritePlan | undefined,
	view: ConversationView,
	dryRun: boolean,
	signal: AbortSignal,
): Promise<Problem | undefined> {
	if (!planned || dryRun) return undefined;
	try {
		await finish(ports, planned, view, signal);
		return undefined;
	} catch (error) {
		return asProblem(error);
	}
}

const needsYes = (json: boolean) =>
	new Problem({
		code: 'bad-terminal',
		title: json ? '--json asks nothing, so it goes with --yes' : 'There is no terminal to ask questions in',
		because: json ? 'nothing was said about which suggestions to accept' : 'stdin or stdout is not a terminal',
		next: [{say: 'accept every suggestion, and give the rest as flags', own: '--yes --json'}],
	});

function summary(planned: WritePlan, view: ConversationView, dryRun: boolean): string {
	const lines = [
		...fileLines(planned).map(({text}) => printable(text)),
		'',
		...valueLines(planned, view).map(({text}) => printable(text)),
		...notesOf(planned, view).map((note) => printable(`note: ${note}`)),
		...(dryRun
			? ['', diffText(planned), 'Nothing was written: this was a dry run.']
			: ['', planned.changes.length > 0 ? 'Written.' : 'Nothing had to change.']),
	];
	return `${lines.join('\n')}\n`;
}
