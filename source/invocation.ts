// How this program was started, so that a command it proposes is the one that was typed and works where it is pasted.

/** Which shell a proposed command is quoted for. */
export type QuotingShell = 'posix' | 'fish' | 'pwsh';

/** A command line that each shell spells in its own way, in all its forms. PowerShell's is for 5.1 and 7. */
export type CommandForms = Readonly<Record<QuotingShell, string>> & {
	/** Where a Mac has another program for it, in whatever shell. */
	readonly macos?: string;
};

export type Invocation = {
	/** `npx claude-bedrock-setup` where it was started by npx or from a checkout, else the bare name. */
	readonly program: string;
	/** What was typed after it, a word each. */
	readonly words: readonly string[];
	readonly shell: QuotingShell;
	readonly isMac?: boolean;
	/** What the words mean; absent where they could not be read. */
	readonly typed?: TypedCommand;
};

/** What `words` were understood as. */
export type TypedCommand = {
	/** Flags that the typed command takes, with their dashes. */
	readonly takes: readonly string[];
	/** A word without a flag that answers a question all the same: the region after `switch`. */
	readonly operand?: {readonly flag: string; readonly at: number};
	/** Typed flags that another command takes over when it is proposed, by that command's word: the demo, and the choices for `policy`. */
	readonly carried: Readonly<Record<string, readonly string[]>>;
};

/** A value that the person has to fill in: shown as it is, `<profile>`. */
export type Placeholder = {readonly placeholder: string};

export type Repeat = {
	/**
	 * Flags, with their dashes, and the value they should have: replaced where they were typed, else added. `true` is a flag
	 * without a value.
	 */
	readonly set?: Readonly<Record<string, string | true | Placeholder>>;
	/** All words after the program's name, where they are known already. */
	readonly words?: readonly string[];
};

const name = 'claude-bedrock-setup';

/** The program by its bare name, with nothing typed after it. */
export const installed: Invocation = {program: name, words: [], shell: 'posix'};

export type ProcessStart = {
	/** Without Node and the script. */
	readonly words: readonly string[];
	/** The path of the script that Node was given: `process.argv[1]`. */
	readonly script: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly platform: NodeJS.Platform;
};

/** Never throws. To be called before `--demo` replaces the environment. */
export function invocationOf({words, script, environment, platform}: ProcessStart): Invocation {
	const npx = startedByNpx(script, environment) || isCheckout(script);
	return {
		program: npx ? `npx ${name}` : name,
		words,
		shell: shellOf(environment, platform),
		isMac: platform === 'darwin',
	};
}

/** npm sets `npm_command=exec` for `npx` and `npm exec`, and keeps what it downloads for them in a folder `_npx` (measured with npm 10). */
const startedByNpx = (script: string, environment: ProcessStart['environment']) =>
	environment.npm_command === 'exec' || /[\\/]_npx[\\/]/.test(script);

/**
 * `node dist/cli.js` in a copy of the repository. An installed program is started by a link named like the program, or lies in
 * `node_modules` (npm's start files on Windows name that path).
 */
const isCheckout = (script: string) => /[\\/]cli\.(js|tsx)$/.test(script) && !/[\\/]node_modules[\\/]/.test(script);

function shellOf({SHELL = ''}: ProcessStart['environment'], platform: NodeJS.Platform): QuotingShell {
	if (platform === 'win32') return 'pwsh';
	return /(^|\/)fish$/.test(SHELL) ? 'fish' : 'posix';
}
