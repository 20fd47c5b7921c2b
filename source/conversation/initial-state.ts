// What is known before the first question: read from this machine and the command line, without a call to AWS.
import type {SignIn} from '../account/account.ts';
import type {SettingsKeys} from '../claude-code/model-overrides.ts';
import type {FileFault} from '../claude-code/settings-here.ts';
import type {Sources} from '../claude-code/settings-layers.ts';
import type {SetupSettingsKey} from '../claude-code/variables.ts';
import type {Shell} from '../plan/start-up-file.ts';
import type {Answers, Id} from './answers.ts';

/** What is set now in the two files that this program writes: its dotenv file and Claude Code's settings. */
export type ExistingConfig = {
	/** The settings win where both files set a variable, as they do for Claude Code. */
	readonly variables: Readonly<Record<string, string>>;
	/** Names that the dotenv file tells the shell snippet to unset. */
	readonly unset: readonly string[];
	/** Names that have different values in the two files. */
	readonly conflicting: readonly string[];
	/** By variable: the file that its value was read from. */
	readonly paths: Readonly<Record<string, string>>;
};

export type InitialState = {
	/** The home folder, which is `~` in what people read. */
	readonly home: string;
	readonly signIns: readonly SignIn[];
	/** The exported variables that matter here, see claude-code/relevant-variables.ts. */
	readonly environment: Readonly<Record<string, string>>;
	readonly existing: ExistingConfig | undefined;
	/** The variables of all files that Claude Code reads here: user, project, local and managed settings, and `.claude.json`. */
	readonly settingsHere: Sources;
	/** The settings files that Claude Code reads here, by their keys, for what is no variable: fallbackModel, disableAutoMode, modelOverrides. */
	readonly settingsFiles?: readonly SettingsKeys[];
	/** Of those files: the ones that Claude Code ignores as a whole, and why. */
	readonly settingsFaults?: readonly FileFault[];
	/** All that the settings file sets, entries of modelOverrides included; absent where it cannot be read. */
	readonly settingsValues?: Readonly<Record<string, string>>;
	/** Last time's answers by `partition:account`, and the key of the account used last. */
	readonly storedAnswers: {readonly last?: string; readonly answers: Readonly<Record<string, Partial<Answers>>>};
	/** The Bedrock API key was pasted in this run, and no shell exports it. */
	readonly typedApiKey?: boolean;
	/** Keys beside `env` in that settings file, of those that set-up may write. */
	readonly settingsKeys?: Readonly<Partial<Record<SetupSettingsKey, string>>>;
	/** As `process.platform` says it: which shell reads a command of the settings. */
	readonly platform?: string;
	/** The shell in use, undefined where none is supported. */
	readonly shell: Shell | undefined;
	/** By question: the text that its flag was given. */
	readonly flags: Readonly<Partial<Record<Id, string>>>;
	readonly options: InitialOptions;
	/** The time now; the simulated accounts and tests have their own. */
	clock(): Date;
};

/** Flags that are not answers. */
export type InitialOptions = {
	readonly force: boolean;
	readonly offline: boolean;
	readonly probe: boolean;
	/** Access is proven before the questions about writing; not where nothing is written. */
	readonly prove: boolean;
	/** Files are written at the end; false for the commands that only print. */
	readonly writes?: boolean;
	readonly subscribe: boolean;
	/** Hosts that only the project's own settings name may be called. */
	readonly trustProject?: boolean;
	readonly yes: boolean;
	/** Files of the machine outside of the home are not read: a demo. */
	readonly demo?: boolean;
	/** The user's shell may be started to learn what it exports. */
	readonly askShell: boolean;
};
