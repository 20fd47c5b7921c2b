// What a command may know of the process that it runs in: given by the front door, so that no face reaches for it.

export type Surroundings = {
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
	out(text: string): void;
	err(text: string): void;
};
