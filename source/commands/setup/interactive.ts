// The set-up at a terminal: reads what this machine has, and runs the wizard on it, on a screen or line by line.
import {channel} from 'node:diagnostics_channel';
import {loadInitialState, previousAnswers} from '../../conversation/load-initial-state.ts';
import type {Ports} from '../../conversation/query.ts';
import {accessReport} from '../../conversation/questions/access.ts';
import {readFlags} from '../../conversation/read-flags.ts';
import {openSession, type Session} from '../../conversation/session.ts';
import {nextText} from '../../output/next-text.ts';
import {listText} from '../../sentence-parts.ts';
import {withoutInput} from '../../wizard/discard-typeahead.ts';
import type {ActionContext, WizardOutcome} from '../../wizard/perform-action.ts';
import type {CommandContext} from '../command-context.ts';
import type {CommandLine} from '../command-line.ts';
import {initialInput} from '../initial-input.ts';
import {openTerminal, type WizardTerminal} from './open-terminal.ts';

/**
 * Milliseconds between the first frame and the first request. Loading the AWS SDK takes about 100 ms in which no key is
 * answered: keys that are pressed as soon as the question is there come first.
 */
const requestDelay = 50;

/** @returns 0, 1 although a call was refused, 130 where it was left */
export async function setUpAtTerminal(
	line: CommandLine,
	ports: Ports,
	context: CommandContext,
	signal: AbortSignal,
): Promise<number> {
	const terminal = context.wizardTerminal ?? openTerminal(context.lineMode, context);
	const leave = new AbortController();
	const created: string[] = [];
	let session: Session | undefined;
	try {
		// The wizard is loaded while the disk answers.
		const [start, runWizard] = await Promise.all([
			loadInitialState(ports, initialInput(line)),
			terminal.lineMode ? loadLineMode() : loadScreenMode(),
		]);
		let startRequests = () => {};
		const requestsMayStart = new Promise<void>((resolve) => {
			startRequests = resolve;
		});
		session = openSession(ports, start, readFlags(start), previousAnswers(start), requestsMayStart);
		// `switch` without a region begins with that question; where nothing is set up yet there is nothing to move.
		if (line.command === 'switch' && !line.flags.region && previousAnswers(start)?.from === 'set now')
			session.send({type: 'start', how: 'switch'});
		await terminal.input.flush();
		terminal.input.release();
		const outcome = await runWizard({
			ports,
			session,
			terminal,
			context,
			dryRun: Boolean(line.options.dryRun),
			created,
			signal: AbortSignal.any([signal, terminal.interrupted, leave.signal]),
			leave: () => leave.abort(),
			reload: () => loadInitialState(ports, initialInput(line)),
			startRequests,
		});
		// The person went on although a call was refused: the exit code says it to scripts around this.
		const access = accessReport(session.view.context)?.status;
		wizardEnd.publish({how: outcome.how, access});
		if (outcome.how !== 'cancelled') return access === 'fail' ? 1 : 0;
		context.err('Left. Nothing was written.\n');
		// They cost nothing, but somebody should know of them.
		if (created.length > 0)
			context.err(`${nextText({say: `${leftBehind} ${listText(created)}`, own: 'profiles'}, context.invocation)}\n`);
		return 130;
	} finally {
		terminal.end();
		session?.close();
	}
}

/** How the wizard ended, for whoever watches the program from within: no test has to read that from a screen. */
const wizardEnd = channel('claude-bedrock-setup:wizard');

const leftBehind = 'In your AWS account these application profiles were created, or were being created:';

/** What both ways to run the wizard need. */
type WizardRun = Omit<ActionContext, 'invocation'> & {
	readonly terminal: WizardTerminal;
	readonly context: CommandContext;
	readonly signal: AbortSignal;
	/** Aborts `signal`. */
	leave(): void;
	/** From now on AWS may be asked. */
	startRequests(): void;
};

type RunWizard = (run: WizardRun) => Promise<WizardOutcome>;

async function loadScreenMode(): Promise<RunWizard> {
	const {runWizard} = await import('../../wizard/run-wizard.tsx');
	return ({terminal, context: {invocation, badge, startIsOver = () => {}}, leave, startRequests, ...run}) =>
		runWizard({
			...run,
			invocation,
			beforeDrawing: terminal.clear,
			afterDrawing: () => {
				setTimeout(startRequests, requestDelay);
				process.stdin.once('readable', () => setImmediate(startIsOver));
			},
			reload: () => withoutInput(leave, run.reload()),
			...(badge && {badge}),
		});
}

async function loadLineMode(): Promise<RunWizard> {
	const {runLineMode} = await import('../../wizard/line-mode/run-line-mode.ts');
	return ({context: {invocation, badge, columns = defaultColumns, out}, startRequests, ...run}) => {
		startRequests();
		return runLineMode({...run, invocation, columns, out, stdin: process.stdin, ...(badge && {badge})});
	};
}

const defaultColumns = 80;
