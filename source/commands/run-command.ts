// Runs one command: opens the machine and the account, finishes what an interrupted run left, and turns a Problem into an exit code.
import {openAccount} from '../account/open-account.ts';
import {openMachine} from '../machine/machine.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './command-line.ts';
import {commands} from './index.ts';

/** @returns the exit code; a Problem is shown, with `--json` as a document. Never rejects for what a person can meet. */
export async function runCommand(line: CommandLine, context: CommandContext): Promise<number> {
	const {environment, cwd} = context;
	const stop = new AbortController();
	const cancel = () => stop.abort();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cancel);
	const account = openAccount({environment});
	try {
		const machine = openMachine({environment, cwd, demo: context.badge !== undefined});
		const recovery = await machine.recover({signal: stop.signal});
		for (const note of recovery?.notes ?? []) context.err(`${note}\n`);
		const load = commands.find(({id}) => id === line.command)?.load;
		if (!load) throw new Error(`${line.command} does not run on a machine`);
		return await (await load())(line, {account, machine}, context, stop.signal);
	} catch (error) {
		const {reportFailure} = await import('./report-failure.ts');
		return reportFailure(error, context, line.options.json ? line.command : undefined);
	} finally {
		if (line.options.verbose) context.err(`requests: ${JSON.stringify(account.requests())}\n`);
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, cancel);
	}
}
