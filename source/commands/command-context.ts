// What a command may know of the process that it runs in: given by the front door, so that no face reaches for it.

import type {Streams} from '../output/report-failure.ts';

export type CommandContext = Streams & {
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	/** Both stdin and stdout are a terminal. */
	readonly terminal: boolean;
	readonly badge?: string | undefined;
	/** Of the terminal, where there is one. */
	readonly columns?: number | undefined;
	readonly rows?: number | undefined;
	/** All of standard input. */
	input(): Promise<string>;
	/** Yes or no from a person at the terminal. */
	confirm(question: string): Promise<boolean>;
};
