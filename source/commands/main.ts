// The program behind the front door: reads the command line, enters the demo where it is asked for, runs the command.
import type {CommandContext} from './command-context.ts';
import type {CommandLine} from './command-line.ts';
import {wordOf} from './index.ts';
import {needsLineMode} from './line-mode.ts';
import {readCommandLine} from './read-command-line.ts';
import {runCommand} from './run-command.ts';
import {runsWizard} from './setup/asks-questions.ts';
import {openTerminal, type WizardTerminal} from './setup/open-terminal.ts';
import {typedCommand} from './typed-command.ts';
import type {OwnRelease} from './version.ts';

export type ProgramContext = Omit<CommandContext, 'cwd' | 'badge' | 'lineMode' | 'progress' | 'askToConfirm'> &
	OwnRelease & {
		/** The current directory, which the demo changes. */
		cwd(): string;
		/** Prepares `--demo`: from then on `environment` and `cwd` are the demo's. Rejects with a Problem. */
		startDemo(
			world: string,
			folder: string | undefined,
		): Promise<{readonly home: string; readonly url: string; close(): Promise<void>}>;
		/** The simulated accounts with one line each, for `help demo`. */
		listWorlds(): Promise<string>;
		/** Their names, for `completion`. */
		worldNames(): Promise<readonly string[]>;
	};

/** @returns the exit code: 0 done, 1 a check failed or something could not be done, 2 wrong flags, 130 cancelled. Never rejects. */
export async function main(argv: readonly string[], program: ProgramContext): Promise<number> {
	let {invocation} = program;
	let wizardTerminal: WizardTerminal | undefined;
	// A command line that cannot be read is a document too, where one was asked for.
	let document = argv.includes('--json') ? 'setup' : undefined;
	try {
		const line = readCommandLine(argv);
		invocation = {...invocation, typed: typedCommand(line)};
		document &&= line.command;
		if (asksVersion(line))
			return await (await import('./version.ts')).showVersion(line.options, {...program, invocation});
		const answer = await textFor(line, program);
		if (answer !== undefined) {
			program.out(answer);
			return 0;
		}
		if (line.options.noColor) program.environment.NO_COLOR = '1';
		// Before all that takes time: something stands on the terminal, and no key is echoed into a screen.
		const lineMode = needsLineMode(line, program.environment);
		if (runsWizard(line, program)) wizardTerminal = openTerminal(lineMode, program);
		return await runInPlace(line, {...program, ...wizardTerminal?.output, wizardTerminal, lineMode, invocation});
	} catch (error) {
		const {reportFailure} = await import('./report-failure.ts');
		return reportFailure(error, {...program, ...wizardTerminal?.output, invocation}, document);
	} finally {
		wizardTerminal?.end();
	}
}

const asksVersion = ({command, options}: CommandLine) => options.version || (command === 'version' && !options.help);

/** What `help` and `completion` print; undefined for every other command. */
async function textFor(line: CommandLine, program: ProgramContext): Promise<string | undefined> {
	const {command, options, operand} = line;
	if (command === 'completion' && !options.help)
		return (await import('./completion/index.ts')).completionScript(operand?.value ?? '', await program.worldNames());
	const isTopic = command === 'help' && !options.help;
	if (!isTopic && !options.help) return undefined;
	if (isTopic && operand?.value === 'demo') return program.listWorlds();
	const topic = isTopic ? (operand?.value ?? '') : wordOf(command);
	return (await import('./help.ts')).helpText(topic, program.invocation.program);
}

/** On this machine, or in the demo's home. */
async function runInPlace(
	line: CommandLine,
	program: ProgramContext & Pick<CommandContext, 'lineMode'>,
): Promise<number> {
	const {demo: world, demoHome} = line.options;
	if (world === undefined && demoHome === undefined) return runCommand(line, {...program, cwd: program.cwd()});
	const demo = await program.startDemo(
		typeof world === 'string' ? world : '',
		typeof demoHome === 'string' ? demoHome : undefined,
	);
	try {
		return await runCommand(line, {...program, cwd: program.cwd(), badge: 'simulated account', simulatedAws: demo.url});
	} finally {
		await demo.close();
		program.err(`The simulated home is ${demo.home}\n`);
	}
}
