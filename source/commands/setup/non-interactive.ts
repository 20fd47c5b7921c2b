// The set-up without questions: answers from flags and suggestions, or one Problem that names every missing one.
import type {Status} from '../../access/report.ts';
import {type AccessWarning, accessWarnings} from '../../conversation/access-warnings.ts';
import {blockingProblem} from '../../conversation/blocking-problem.ts';
import type {ConversationView} from '../../conversation/conversation.ts';
import {finish} from '../../conversation/finish.ts';
import {loadInitialState, previousAnswers} from '../../conversation/load-initial-state.ts';
import {newTerminalFaults} from '../../conversation/new-terminal-faults.ts';
import type {WritePlan} from '../../conversation/queries/plan-query.ts';
import type {Ports} from '../../conversation/query.ts';
import {asProblem} from '../../conversation/query.ts';
import {accessReport} from '../../conversation/questions/access.ts';
import {writePlanState} from '../../conversation/questions/review.ts';
import {readFlags} from '../../conversation/read-flags.ts';
import {openSession, type Session} from '../../conversation/session.ts';
import type {Finding} from '../../finding.ts';
import type {Invocation} from '../../invocation.ts';
import {endingOf, endingText} from '../../output/ending.ts';
import {fileTexts} from '../../output/file-lines.ts';
import {findingText} from '../../output/finding-text.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {notesOf, warningsOf} from '../../output/notes.ts';
import {problemText} from '../../output/problem-text.ts';
import {quotaFinding, quotaWarnings} from '../../output/quota-notes.ts';
import {valueLines, valueTexts} from '../../output/value-lines.ts';
import {printable} from '../../printable.ts';
import {Problem} from '../../problem.ts';
import type {CommandContext} from '../command-context.ts';
import type {Command, CommandLine} from '../command-line.ts';
import {initialInput} from '../initial-input.ts';
import {exitCode, reportCancelled} from '../report-failure.ts';
import {waitForSession} from '../wait-for-session.ts';

/** Rejects with the Problem of a wrong flag, or `bad-terminal` without `--yes`. */
export const setUpWithoutQuestions: Command = async (line, ports, context, signal) => {
	const {progress} = context;
	progress.show({key: 'machine', text: 'Reading your AWS configuration'});
	const start = await loadInitialState(ports, initialInput(line));
	const flags = readFlags(start);
	if (!line.options.yes) throw needsYes(Boolean(line.options.json));
	const session = openSession(ports, start, flags, previousAnswers(start));
	try {
		if (!(await waitForSession(session, progress, signal)))
			return reportCancelled(context, line.options.json ? line.command : undefined);
		progress.show({key: 'write', text: 'Writing'});
		return await writeAndReport(session, line, ports, context, signal);
	} finally {
		session.close();
	}
};

async function writeAndReport(
	{view}: Session,
	{command, options}: CommandLine,
	ports: Ports,
	{out, err, invocation}: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const dryRun = Boolean(options.dryRun);
	const report = accessReport(view.context);
	const {planned, problem} = planOf(view, Boolean(options.force));
	const faults = planned?.faults ?? [];
	const findings = [...(report?.findings ?? []), ...faults];
	// As a text it is one of the warnings.
	const turns = planned && quotaFinding(view);
	const failure = problem ?? (planned && !dryRun ? await problemOfWriting(ports, planned, view, signal) : undefined);
	const unread = planned && !failure && !dryRun ? await newTerminalFaults(ports, planned, view.context, signal) : [];
	const warnings = planned ? [...warningsOf(view), ...unread] : [];
	if (options.json) {
		const outcome = failure ? 'problem' : 'done';
		const problems = failure ? [failure] : [];
		const notes = planned ? [...warnings.map(({text}) => text), ...notesOf(planned, view)] : [];
		const all = [...findings, ...(turns ? [turns] : [])];
		out(jsonDocument({command, outcome, ...(planned && {planned}), findings: all, problems, notes}, invocation));
	} else {
		// What is refused is the problem itself, which says it once.
		const isTold = (status: Status) => isFailed.has(failure?.code ?? '') && status === 'fail';
		for (const finding of findings.filter(({status}) => !isTold(status))) err(`${findingText(finding, invocation)}\n`);
		for (const {text} of warnings) err(`${printable(`warning: ${text}`)}\n`);
		if (planned && !failure) out(summary({planned, view, dryRun, unread}, ports, invocation));
		if (failure) err(`${problemText(failure, invocation)}\n`);
	}
	if (failure) return exitCode(failure);
	return report?.status === 'fail' || faults.length > 0 || turns?.status === 'fail' ? 1 : 0;
}

/** What would be written, or why nothing can be. */
function planOf(view: ConversationView, force: boolean): {planned?: WritePlan; problem?: Problem} {
	const problem = blockingProblem(view);
	if (problem) return {problem};
	const plan = writePlanState(view.context);
	if (plan?.state === 'failed') return {problem: plan.problem};
	if (plan?.state !== 'ready') return {};
	const faults = plan.value.faults.filter(({keepsFromWriting}) => keepsFromWriting);
	return faults.length > 0 && !force ? {planned: plan.value, problem: faulty(faults)} : {planned: plan.value};
}

/** Problems that the findings of their cause are told in. */
const isFailed = new Set(['access-refused', 'configuration-faulty']);

function faulty(faults: readonly Finding[]): Problem {
	return new Problem({
		code: 'configuration-faulty',
		title: 'Claude Code would not work with this configuration',
		because: faults.map(({title, because}) => [title, because].filter(Boolean).join(': ')).join('\n'),
		next: faults.flatMap(({next}) => next),
	});
}

async function problemOfWriting(
	ports: Ports,
	planned: WritePlan,
	view: ConversationView,
	signal: AbortSignal,
): Promise<Problem | undefined> {
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
		usage: true,
		title: json ? '--json asks nothing, so it goes with --yes' : 'There is no terminal to ask questions in',
		because: json ? 'nothing was said about which suggestions to accept' : 'stdin or stdout is not a terminal',
		next: [{say: 'Accept every suggestion, and give the rest as flags', again: {set: {'--yes': true}}}],
	});

type Written = {
	readonly planned: WritePlan;
	readonly view: ConversationView;
	readonly dryRun: boolean;
	/** What a new terminal lacks. */
	readonly unread: readonly AccessWarning[];
};

function summary({planned, view, dryRun, unread}: Written, {machine}: Ports, invocation: Invocation): string {
	const how = dryRun ? 'dry run' : planned.changes.length > 0 ? 'written' : 'unchanged';
	const isInstalled = machine.findProgram('claude') !== undefined;
	const values = valueLines(planned, view).filter(({derived}) => !derived);
	return lines([
		...fileTexts(planned),
		'',
		...valueTexts(values),
		...notesOf(planned, view).map((note) => `note: ${note}`),
		'',
		...(dryRun ? planned.diffs.flatMap((diff) => [...diff.lines.map(({text}) => text), '']) : []),
		...endingText(
			endingOf(planned, how, invocation, isInstalled, [
				...accessWarnings(view.context),
				...quotaWarnings(view),
				...unread,
			]),
		),
	]);
}

const lines = (all: readonly string[]) => all.map((line) => `${printable(line)}\n`).join('');
