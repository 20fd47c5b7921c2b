// This computer, as the rest of the program sees it: files read and written in one transaction, memory, shell, sign-in, git.
import os from 'node:os';
import {type AnswerStore, forgetAll, keyOf, openMemory, remember, type StoredAnswers} from './answer-store.ts';
import type {GitExposure} from './git-exposure.ts';
import {claudeVersion, filesIn, onPath} from './installed-programs.ts';
import {type MachinePaths, placesOf} from './paths.ts';
import {saveNewFile} from './save-new-file.ts';
import {detectShell, type FoundShell, shellOfSHELL} from './shell.ts';
import type {ShellAnswer, ShellQuestion} from './shell-environment.ts';
import type {ShellFacts} from './shell-facts.ts';
import type {SignInOrder} from './sso-login.ts';
import {realDisk} from './transaction/disk.ts';
import {type FileState, inspectFile} from './transaction/inspect-file.ts';
import {unfinished} from './transaction/pending.ts';
import type {ReadContext} from './transaction/transaction-context.ts';
import type {WriteOptions} from './writer.ts';
import type {FileWriter} from './writing.ts';

export type Machine = MachinePaths &
	FileWriter & {
		readonly cwd: string;
		readonly platform: NodeJS.Platform;
		/** As it was given to `openMachine`; nothing else reads the process's own. */
		readonly environment: Readonly<NodeJS.ProcessEnv>;
		/** Never rejects: why a file cannot be edited is in `problem`. */
		read(path: string): Promise<FileState>;
		/** Last answers of all accounts, and the account used last. */
		memory(): Promise<AnswerStore>;
		recall(account: string, partition: string): Promise<StoredAnswers | undefined>;
		/** Rejects with a Problem when it cannot be written. */
		remember(account: string, partition: string, answers: StoredAnswers): Promise<void>;
		/** The shell this program was started from; undefined when none can be told. */
		shell(): Promise<FoundShell | undefined>;
		/** Starts that shell, for 3 seconds at most, to ask it what only it knows. Not for --no-shell. Never rejects. */
		shellFacts(shell: string, options?: WriteOptions): Promise<ShellFacts>;
		/** Hands the terminal to `aws sso login` and resolves when it is done. Rejects with a Problem. */
		ssoLogin(order: SignInOrder): Promise<void>;
		/** What the user's shell gives a program started from it. @throws Problem `shell-not-asked` */
		askShell(question: Omit<ShellQuestion, 'cwd'>): Promise<ShellAnswer>;
		/** What a shell finds wrong with a start-up file; undefined when it reads all of it, or cannot be asked. Never rejects. */
		syntaxFault(shell: string, text: Buffer): Promise<string | undefined>;
		/** Absolute paths of the files in a folder whose names end so; empty when there is no such folder. */
		filesIn(folder: string, ending: string): string[];
		/** Where a program is found on the path. */
		onPath(program: string): string | undefined;
		/** `2.1.330`; undefined when Claude Code is not installed or does not say. Never rejects. */
		claudeVersion(signal?: AbortSignal): Promise<string | undefined>;
		/** Saves a text as a new file in the current directory and says where. @throws Problem */
		keep(name: string, text: string): string;
		/** Whether a secret written to this file could be committed. */
		gitExposure(path: string, options?: WriteOptions): Promise<GitExposure>;
	};

export type MachineParts = {
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly platform?: NodeJS.Platform;
	readonly now?: () => Date;
	/** Milliseconds to wait for another run of this program. */
	readonly patience?: number;
	/** Looks at no process but this one: the shell is the one that SHELL names. */
	readonly demo?: boolean;
};

/** @throws Problem `home-unknown` */
export function openMachine({environment, cwd, platform = os.platform(), ...more}: MachineParts): Machine {
	const places = placesOf(environment, cwd, platform);
	const looking: ReadContext = {...places, disk: realDisk, environment};
	// What writes and what starts other programs is read when it is first needed: no question waits for it.
	const writing = async () =>
		(await import('./writing.ts')).openWriting(
			{...looking, now: more.now ?? (() => new Date()), patience: more.patience ?? 10_000},
			() => forgetAll(places.configDir),
		);
	return {
		...places,
		cwd,
		platform,
		environment,
		read: async (path) => {
			const {bytes, realPath, chain, mode, problem} = inspectFile(looking, path);
			return {bytes, realPath, chain, mode, ...(problem && {problem})};
		},
		apply: async (plan, options) => (await writing()).apply(plan, options),
		undo: async (options) => (await writing()).undo(options),
		off: async (options) => (await writing()).off(options),
		undoPlan: async () => (await writing()).undoPlan(),
		offPlan: async () => (await writing()).offPlan(),
		recover: async (options) => (isQuiet(looking) ? undefined : (await writing()).recover(options)),
		memory: () => openMemory(places.configDir),
		recall: async (account, partition) => (await openMemory(places.configDir)).answers[keyOf(account, partition)],
		remember: (account, partition, answers) => remember(places.configDir, keyOf(account, partition), answers),
		shell: async () => (more.demo ? shellOfSHELL(environment) : detectShell(environment, platform)),
		shellFacts: async (shell, options) =>
			(await import('./shell-facts.ts')).shellFacts(shell, {environment, cwd: places.home, signal: options?.signal}),
		ssoLogin: async (order) => (await import('./sso-login.ts')).signInWithCli(order, environment),
		keep: (name, text) => saveNewFile(cwd, name, text),
		askShell: async (question) => (await import('./shell-environment.ts')).askShell({...question, cwd}),
		syntaxFault: async (shell, text) => (await import('./check-shell-syntax.ts')).syntaxFault(shell, text, environment),
		filesIn,
		onPath: (program) => onPath(program, environment),
		claudeVersion: (signal) => claudeVersion(environment, signal),
		gitExposure: async (path, options) =>
			(await import('./git-exposure.ts')).gitExposure(
				inspectFile(looking, path).realPath,
				environment,
				options?.signal,
			),
	};
}

/** What cannot be read is for `recover` to say. */
function isQuiet(looking: ReadContext): boolean {
	try {
		return !unfinished(looking);
	} catch {
		return false;
	}
}
