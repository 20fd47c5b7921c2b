// From a command line to its face: at a terminal the wizard, without one or with `--yes` the plain one.
import {openAccount} from '../account/aws.ts';
import {openMachine} from '../machine/machine.ts';
import type {CommandLine} from '../setup/command-line.ts';
import type {CommandId} from '../setup/commands.ts';
import type {Ports} from '../setup/fact.ts';
import type {Surroundings} from './surroundings.ts';

type Run = (line: CommandLine, ports: Ports, around: Surroundings, signal: AbortSignal) => Promise<number>;

/** Each is read only when it is asked for. */
const faces: Readonly<Record<CommandId, (questions: boolean) => Promise<Run>>> = {
	setup,
	switch: setup,
	doctor: async () => (await import('./run-doctor.ts')).runDoctor,
	policy: async () => (await import('./policy.ts')).runPolicy,
	env: async () => (await import('./env.ts')).runEnv,
	undo: takeBack,
	off: takeBack,
};

async function setup(questions: boolean): Promise<Run> {
	if (!questions) return (await import('./plain.ts')).runPlain;
	readyToDraw(process.env);
	return (await import('./at-terminal.ts')).atTerminal;
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
	return (await import('./take-back.ts')).runTakeBack;
}

/** @returns the exit code of the contract; with `--json` a Problem is a document, not a rejection */
export async function runCommand(line: CommandLine, around: Surroundings): Promise<number> {
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
		const {failed} = await import('./failed.ts');
		return failed(error, around, line.behave.json ? line.command : undefined);
	} finally {
		if (line.behave.verbose) around.err(`requests: ${JSON.stringify(account.requests())}\n`);
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, cancel);
	}
}
