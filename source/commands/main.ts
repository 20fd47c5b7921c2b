// Behind the front door: the command line is read, the demo's stage is set, the command runs, and whatever goes wrong has an exit code.

import type {CommandContext} from './command-context.ts';
import {readCommandLine} from './read-command-line.ts';
import {runCommand} from './run-command.ts';

export type ProgramContext = Omit<CommandContext, 'cwd' | 'badge'> & {
	readonly version: string;
	/** The current directory, which the demo changes. */
	cwd(): string;
	/** Sets the stage of `--demo`: from then on `environment` and `cwd` are the demo's. Rejects with a Problem. */
	startDemo(world: string, folder: string | undefined): Promise<{readonly home: string; close(): Promise<void>}>;
};

/** @returns the exit code of the contract. Never rejects. */
export async function main(argv: readonly string[], outside: ProgramContext): Promise<number> {
	const {out, err, environment} = outside;
	try {
		const line = readCommandLine(argv);
		const {version, help, noColor, demo: world, demoHome} = line.behave;
		if (version) return said(out, `${outside.version}\n`);
		if (help) return said(out, (await import('./help.ts')).helpText());
		if (noColor) environment.NO_COLOR = '1';
		if (world === undefined && demoHome === undefined)
			return await runCommand(line, {...outside, cwd: outside.cwd(), badge: undefined});
		const demo = await outside.startDemo(
			typeof world === 'string' ? world : '',
			typeof demoHome === 'string' ? demoHome : undefined,
		);
		try {
			return await runCommand(line, {...outside, cwd: outside.cwd(), badge: 'simulated account'});
		} finally {
			await demo.close();
			err(`The simulated home is ${demo.home}\n`);
		}
	} catch (error) {
		return (await import('../output/report-failure.ts')).reportFailure(error, outside);
	}
}

function said(out: (text: string) => void, text: string): number {
	out(text);
	return 0;
}
