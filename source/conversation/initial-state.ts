// What this machine says before the first question: looked up once, side by side, without a call to AWS.
import type {SignIn} from '../account/account.ts';
import type {Shell} from '../plan/start-up-file.ts';
import type {Answers, Id} from './answers.ts';

export type ExistingConfig = {
	/** Variables of ours as they stand on disk, settings before dotenv. */
	readonly variables: Readonly<Record<string, string>>;
	/** Names that the dotenv file tells the shell snippet to unset. */
	readonly unset: readonly string[];
	/** Names to which settings and dotenv give different values. */
	readonly drifted: readonly string[];
	/** The file each one was read from. */
	readonly paths: Readonly<Record<string, string>>;
};

export type InitialState = {
	readonly signIns: readonly SignIn[];
	/** Only names that matter: AWS_*, ANTHROPIC_*, CLAUDE_*, DISABLE_PROMPT_CACHING*. */
	readonly environment: Readonly<Record<string, string>>;
	readonly now: ExistingConfig | undefined;
	/** Last answers by `partition:account`, and the account used last. */
	readonly memory: {readonly last?: string; readonly answers: Readonly<Record<string, Partial<Answers>>>};
	/** The shell in use, undefined where none is supported. */
	readonly shell: Shell | undefined;
	/** What flags said, as text, by question. */
	readonly flags: Readonly<Partial<Record<Id, string>>>;
	readonly options: InitialOptions;
	/** The time now; worlds and tests bring their own. */
	clock(): Date;
};

/** Flags that are not answers. */
export type InitialOptions = {
	readonly force: boolean;
	readonly offline: boolean;
	readonly probe: boolean;
	readonly subscribe: boolean;
	readonly yes: boolean;
	/** The user's shell may be started to ask it. */
	readonly askShell: boolean;
};
