// From a command line to its face: at a terminal the wizard, without one or with `--yes` the plain one.
import {openAccount} from '../account/aws.ts';
import type {Ports} from '../conversation/query.ts';
import {openMachine} from '../machine/machine.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandId} from './index.ts';
import type {CommandLine} from './read-command-line.ts';

type Run = (line: CommandLine, ports: Ports, around: CommandContext, signal: AbortSignal) => Promise<number>;

/** Each is read only when it is asked for. */
const faces: Readonly<Record<CommandId, (questions: boolean) => Promise<Run>>> = {
	setup,
	switch: setup,
	doctor: async () => (await import('./doctor.ts')).runDoctor,
	policy: async () => (await import('./policy.ts')).runPolicy,
	env: async () => (await import('./env.ts')).runEnv,
	undo: takeBack,
	off: takeBack,
};

async function setup(questions: boolean): Promise<Run> {
	if (!questions) return (await import('./setup/non-interactive.ts')).setUpWithoutQuestions;
	readyToDraw(process.env);
	return (await import('./setup/interactive.ts')).setUpAtTerminal;
}

/** Libraries that draw look at the environment once, as they are read. */
function readyToDraw(environment: NodeJS.ProcessEnv): void {
	// Ink draws nothing where it takes the machine for a build server; somebody who sits at a terminal wants to see it.
	for (const name of Object.keys(environment))
		if (/^(CI|CI_.*|CONTINUOUS_INTEGRATION)$/.test(name)) delete environment[name];
	// Ink's colours know FORCE_COLOR only (chalk 5).
	if (environment.NO_COLOR) environment.FORCE_COLOR = '0';
}

async function takeBack(): Promise<Run> {
	return (await import('./undo.ts')).runUndo;
}

/** @returns the exit code of the contract; with `--json` a Problem is a document, not a rejection */
export async function runCommand(line: CommandLine, around: CommandContext): Promise<number> {
	const {environment, cwd} = around;
	const stop = new AbortController();
	const cancel = () => stop.abort();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cancel);
	const account = openAccount({environment});
	try {
		const machine = openMachine({environment, cwd, demo: around.badge !== undefined});
		const recovery = await machine.recover({signal: stop.signal});
		for (const note of recovery?.notes ?? []) around.err(`${note}\n`);
		const run = await faces[line.command](around.terminal && !line.behave.json && !line.behave.yes);
		return await run(line, {account, machine}, around, stop.signal);
	} catch (error) {
		const {reportFailure} = await import('../output/report-failure.ts');
		return reportFailure(error, around, line.behave.json ? line.command : undefined);
	} finally {
		if (line.behave.verbose) around.err(`requests: ${JSON.stringify(account.requests())}\n`);
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, cancel);
	}
}
