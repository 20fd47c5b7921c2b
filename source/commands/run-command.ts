// Runs one command: opens the machine and the account, finishes what an interrupted run left, and turns a Problem into an exit code.
import {openAccount} from '../account/open-account.ts';
import type {Ports} from '../conversation/query.ts';
import {openMachine} from '../machine/machine.ts';
import {Problem} from '../problem.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './command-line.ts';
import {commands} from './index.ts';
import {withProgress} from './with-progress.ts';

/** @returns the exit code; a Problem is shown, with `--json` as a document. Never rejects for what a person can meet. */
export async function runCommand(
	line: CommandLine,
	where: Omit<CommandContext, 'progress' | 'askToConfirm'>,
): Promise<number> {
	const {environment, cwd} = where;
	const around = withProgress(where, Boolean(line.options.json));
	const {progress} = around;
	const context: CommandContext = {
		...around,
		askToConfirm: async (confirmation, signal) =>
			(await import('./ask-to-confirm.ts')).askToConfirm(confirmation, around, signal),
	};
	const stop = new AbortController();
	const cancel = () => {
		progress.end();
		stop.abort();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, cancel);
	const account = openAccount({environment, simulatedAws: context.simulatedAws});
	try {
		const machine = openMachine({environment, cwd, demo: context.badge !== undefined});
		const recovery = await machine.recover({signal: stop.signal});
		for (const note of recovery?.notes ?? []) context.err(`${note}\n`);
		const load = commands.find(({id}) => id === line.command)?.load;
		if (!load) throw new Error(`${line.command} does not run on a machine`);
		const demo = context.badge !== undefined;
		const findFaults: Ports['findFaults'] = async (plan, signal) =>
			(await import('./setup/find-faults.ts')).findFaults({account, machine, demo}, plan, signal);
		return await (await load())(line, {account, machine, findFaults}, context, stop.signal);
	} catch (error) {
		const {reportCancelled, reportFailure} = await import('./report-failure.ts');
		const document = line.options.json ? line.command : undefined;
		if (stop.signal.aborted && !isFailure(error)) return reportCancelled(context, document);
		return reportFailure(error, context, document);
	} finally {
		progress.clear();
		if (line.options.verbose) context.err(`requests: ${JSON.stringify(account.requests())}\n`);
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, cancel);
	}
}

/** After Ctrl+C: something else went wrong as well, such as a file that cannot be put back. */
const isFailure = (error: unknown) => error instanceof Problem && error.code !== 'cancelled';
