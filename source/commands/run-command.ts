// Runs one command: opens the machine and the account, finishes what an interrupted run left, and turns a Problem into an exit code.
import {openAccount} from '../account/open-account.ts';
import type {Ports} from '../conversation/query.ts';
import {openMachine} from '../machine/machine.ts';
import {Problem} from '../problem.ts';
import {openKnownSecrets} from '../secrets/known-secrets.ts';
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './command-line.ts';
import {commands} from './index.ts';
import {listenForInterrupts} from './interrupts.ts';
import {withProgress} from './with-progress.ts';

/** @returns the exit code; a Problem is shown, with `--json` as a document. Never rejects for what a person can meet. */
export async function runCommand(
	line: CommandLine,
	where: Omit<CommandContext, 'progress' | 'askToConfirm'>,
): Promise<number> {
	const {environment, cwd} = where;
	const {json, verbose} = line.options;
	const secrets = openKnownSecrets(environment);
	// Whatever is said leaves through here, so that nothing that signs or authenticates is in it.
	const struck = {
		...where,
		out: (text: string) => where.out(secrets.strikeOut(text)),
		err: (text: string) => where.err(secrets.strikeOut(text)),
	};
	const around = withProgress(struck, Boolean(json));
	const {progress} = around;
	const context: CommandContext = {
		...around,
		askToConfirm: async (confirmation, signal) =>
			(await import('./ask-to-confirm.ts')).askToConfirm(confirmation, around, signal),
	};
	const interrupts = listenForInterrupts();
	interrupts.signal.addEventListener('abort', () => progress.end(), {once: true});
	// A simulated account is not signed in to from this machine.
	const {simulatedAws} = context;
	const containerMarkers = simulatedAws === undefined ? ['/.dockerenv', '/run/.containerenv'] : [];
	const account = openAccount({environment, secrets, simulatedAws, configPaths: {containerMarkers}});
	const run = async () => {
		const machine = openMachine({environment, cwd, demo: context.badge !== undefined});
		const recovery = await machine.recover({signal: interrupts.signal});
		for (const note of recovery?.notes ?? []) context.err(`${note}\n`);
		const load = commands.find(({id}) => id === line.command)?.load;
		if (!load) throw new Error(`${line.command} does not run on a machine`);
		const demo = context.badge !== undefined;
		const findFaults: Ports['findFaults'] = async (plan, known, signal) =>
			(await import('./setup/find-faults.ts')).findFaults({account, machine, demo}, plan, known, signal);
		return (await load())(line, {account, machine, findFaults}, context, interrupts.signal);
	};
	try {
		const cancelled = interrupts.graceOver.then(() => Promise.reject(interrupts.signal.reason));
		const code = await Promise.race([run(), cancelled]);
		return code === 130 ? (interrupts.code() ?? code) : code;
	} catch (error) {
		const {reportCancelled, reportFailure} = await import('./report-failure.ts');
		const document = json ? line.command : undefined;
		const code = interrupts.code();
		if (code === undefined || isFailure(error)) return reportFailure(error, context, document);
		reportCancelled(context, document);
		return code;
	} finally {
		progress.clear();
		if (verbose) context.err(`requests: ${JSON.stringify(account.requests())}\n`);
		interrupts.close();
	}
}

/** After Ctrl+C: something else went wrong as well, such as a file that cannot be put back. */
const isFailure = (error: unknown) => error instanceof Problem && error.code !== 'cancelled';
