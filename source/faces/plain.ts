// No terminal, or `--yes`: answers from flags and suggestions, or one Problem that names every missing one.
import {printable} from '../printable.ts';
import type {Problem} from '../problem.ts';
import type {View} from '../setup/conversation.ts';
import type {Ports} from '../setup/fact.ts';
import {asProblem, known} from '../setup/fact.ts';
import type {Planned} from '../setup/facts/planned.ts';
import {finish} from '../setup/finish.ts';
import {reportIn} from '../setup/questions/access.ts';
import {plannedIn} from '../setup/questions/review.ts';
import type {Session} from '../setup/session.ts';
import {documentOf} from './document.ts';
import {exitCode} from './exit-code.ts';
import {whatIsWrong} from './what-is-wrong.ts';
import {diffText, fileLines, findingText, notesOf, problemText, valueLines} from './words.ts';

export type PlainOptions = {
	readonly ports: Ports;
	readonly session: Session;
	readonly json: boolean;
	readonly dryRun: boolean;
	readonly signal: AbortSignal;
	/** stdout and stderr. */
	out(text: string): void;
	err(text: string): void;
};

/** @returns the exit code of the contract */
export async function runPlain(options: PlainOptions): Promise<number> {
	const {session, signal, ports, json, dryRun, out, err} = options;
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
	const report = accessReport(view);
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

/** The proof of access, as far as it has come; undefined where none was asked for. */
export function accessReport(view: View) {
	const found = reportIn(view.context);
	return found && known(found.loaded)?.report;
}

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
