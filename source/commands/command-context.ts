// What belongs to the process as a whole, passed to the commands so that they use no globals.
import type {Invocation} from '../invocation.ts';
import type {WizardTerminal} from './setup/open-terminal.ts';

/** Where a command writes: stdout and stderr. */
export type Streams = {out(text: string): void; err(text: string): void};

export type CommandContext = Streams & {
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	/** Both stdin and stdout are a terminal. */
	readonly terminal: boolean;
	/** Shown beside the program's name: `simulated account`. */
	readonly badge?: string | undefined;
	/** Of the terminal, where there is one. */
	readonly columns?: number | undefined;
	readonly rows?: number | undefined;
	/** The terminal, where it is taken for the wizard already. */
	readonly wizardTerminal?: WizardTerminal | undefined;
	/** How the program was started: proposed commands are made from it. */
	readonly invocation: Invocation;
	/** All of standard input. */
	input(): Promise<string>;
	/** Yes or no from a person at the terminal. */
	confirm(question: string): Promise<boolean>;
};
