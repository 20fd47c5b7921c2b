// What belongs to the process as a whole, passed to the commands so that they use no globals.
import type {Invocation} from '../invocation.ts';
import type {Progress} from '../output/progress.ts';
import type {Confirmation} from '../wizard/choices/confirm.ts';
import type {WizardTerminal} from './setup/open-terminal.ts';

/** Where a command writes: stdout and stderr. */
export type Streams = {out(text: string): void; err(text: string): void};

export type CommandContext = Streams & {
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	/** Both stdin and stdout are a terminal. */
	readonly terminal: boolean;
	/** stderr is a terminal. */
	readonly errorTerminal: boolean;
	/** A screen reader or a terminal that cannot move its cursor: nothing is drawn anew, and questions are printed as lines. */
	readonly lineMode: boolean;
	/** Says what is being waited for; taken off again before anything is written with `out` or `err`. */
	readonly progress: Progress;
	/** Shown beside the program's name: `simulated account`. */
	readonly badge?: string | undefined;
	/** The address of the simulated account that stands in for AWS. */
	readonly simulatedAws?: string | undefined;
	/** Of the terminal, where there is one. */
	readonly columns?: number | undefined;
	readonly rows?: number | undefined;
	/** The terminal, where it is taken for the wizard already. */
	readonly wizardTerminal?: WizardTerminal | undefined;
	/** How the program was started: proposed commands are made from it. */
	readonly invocation: Invocation;
	/** Asks a person at the terminal; where `signal` ends it, the answer is no. */
	askToConfirm(confirmation: Confirmation, signal: AbortSignal): Promise<boolean>;
	/** To be called once the first key is answered: what V8 has compiled until then is what the next start needs. */
	startIsOver?(): void;
	/** All of standard input. */
	input(): Promise<string>;
};
