// No terminal, or `--yes`: answers from flags and suggestions, or one Problem that names every missing one.
import {printable} from '../printable.ts';
import {Problem} from '../problem.ts';
import type {CommandLine} from '../setup/command-line.ts';
import type {View} from '../setup/conversation.ts';
import type {Ports} from '../setup/fact.ts';
import {asProblem} from '../setup/fact.ts';
import type {Planned} from '../setup/facts/planned.ts';
import {finish} from '../setup/finish.ts';
import {baseOf, gather} from '../setup/gather.ts';
import {accessReport} from '../setup/questions/access.ts';
import {plannedIn} from '../setup/questions/review.ts';
import {readFlags} from '../setup/read-flags.ts';
import {openSession, type Session} from '../setup/session.ts';
import {documentOf} from './document.ts';
import {exitCode} from './exit-code.ts';
import {readAhead} from './read-ahead.ts';
import type {Surroundings} from './surroundings.ts';
import {whatIsWrong} from './what-is-wrong.ts';
import {diffText, fileLines, findingText, notesOf, problemText, valueLines} from './words.ts';

/** @returns the exit code of the contract. Rejects with the Problem of a wrong flag, or `bad-terminal` without `--yes`. */
export async function runPlain(
	line: CommandLine,
	ports: Ports,
	around: Surroundings,
	signal: AbortSignal,
): Promise<number> {
	const {json, yes} = line.behave;
	const start = await gather(ports, line);
	const flags = readFlags(start);
	if (!yes) throw needsYes(Boolean(json));
	const session = openSession(ports, start, flags, baseOf(start));
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
	{out, err}: Surroundings,
	signal: AbortSignal,
): Promise<number> {
	const json = Boolean(behave.json);
	const dryRun = Boolean(behave.dryRun);
	const cancelled = new Promise<'cancelled'>((resolve) =>
		signal.addEventListener('abort', () => resolve('cancelled'), {once: true}),
	);
	if ((await Promise.race([session.settled(), cancelled])) === 'cancelled') {
		session.close();
		if (json) out(documentOf({command: 'setup', outcome: 'cancelled'}));
		else err('Cancelled. Nothing was written.\n');
		return 130;
	}
	const {view} = session;
	const report = accessReport(view.context);
	const problem = whatIsWrong(view);
	const loaded = problem ? undefined : plannedIn(view.context);
	const planned = loaded?.state === 'ready' ? loaded.value : undefined;
	const failure =
		problem ??
		(loaded?.state === 'failed' ? loaded.problem : undefined) ??
		(await written(ports, planned, view, dryRun, signal));
	const outcome = failure ? 'problem' : 'done';
	if (json)
		out(
			documentOf({
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
	planned: Planned | undefined,
	view: View,
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
		next: [{say: 'accept every suggestion, and give the rest as flags', run: 'claude-bedrock-setup --yes --json'}],
	});

function summary(planned: Planned, view: View, dryRun: boolean): string {
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
