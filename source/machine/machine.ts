// This computer, as the rest of the program sees it: its files, the stored answers, the shell, the sign-in, git.
import os from 'node:os';
import type {StartUpEnd} from '../plan/start-up-end.ts';
import {findProgram} from '../program-path.ts';
import {
	type AnswerStore,
	accountKey,
	deleteAnswers,
	readAnswerStore,
	type StoredAnswers,
	storeAnswers,
} from './answer-store.ts';
import type {FileWriter, WriteOptions} from './file-writer.ts';
import {realDisk} from './files/disk.ts';
import {type FileState, inspectFile} from './files/inspect-file.ts';
import type {GitExposure} from './git-exposure.ts';
import {filesIn, programVersion} from './installed-programs.ts';
import {type MachinePaths, machinePaths} from './paths.ts';
import {repositoryRoot} from './repository-root.ts';
import {saveNewFile} from './save-new-file.ts';
import {type DetectedShell, detectShell, shellFromEnvironment} from './shell/detect-shell.ts';
import type {ShellAnswer, ShellQuestion} from './shell/shell-environment.ts';
import type {ShellFacts} from './shell/shell-facts.ts';
import type {StartUpEndQuestion} from './shell/start-up-end.ts';
import type {SignInRequest} from './sign-in-with-cli.ts';
import type {ReadContext} from './transaction/transaction-context.ts';
import {hasUnfinishedWork} from './transaction/unfinished-work.ts';

export type Machine = MachinePaths &
	FileWriter & {
		readonly cwd: string;
		readonly platform: NodeJS.Platform;
		/** As it was given to `openMachine`; no other code here reads `process.env`. */
		readonly environment: Readonly<NodeJS.ProcessEnv>;
		/**
		 * Never rejects: why a file cannot be edited is in `problem`.
		 * @param most bytes, for a file that is never edited and may have more than can be
		 */
		read(path: string, most?: number): Promise<FileState>;
		/** The last answers of all accounts, and the account used last. Never rejects. */
		storedAnswers(): Promise<AnswerStore>;
		/** Rejects with a Problem when they cannot be written. */
		storeAnswers(account: string, partition: string, answers: StoredAnswers): Promise<void>;
		/** The shell this program was started from; undefined when it cannot be found out. */
		shell(): Promise<DetectedShell | undefined>;
		/** Runs that shell, for 3 seconds at most, to ask what only it knows. Not to be called with --no-shell. Never rejects. */
		shellFacts(shell: string, options?: WriteOptions): Promise<ShellFacts>;
		/** Hands the terminal to the AWS CLI, and resolves when the user has signed in or a profile is made. Rejects with a Problem. */
		signIn(request: SignInRequest): Promise<void>;
		/** Puts a Bedrock API key into the environment of this run, and nowhere else. */
		holdApiKey(key: string): void;
		/** The Bedrock API key in the environment was put there by `holdApiKey`: no shell exports it. */
		holdsApiKey(): boolean;
		/** The values that a program started from the user's shell gets. Rejects with the Problem `shell-not-asked`. */
		askShell(question: Omit<ShellQuestion, 'cwd'>): Promise<ShellAnswer>;
		/** The line at which bash or zsh leaves a start-up file; undefined where that cannot be told. Runs the file. Never rejects. */
		startUpEnd(question: Omit<StartUpEndQuestion, 'cwd'>): Promise<StartUpEnd | undefined>;
		/** What a shell finds wrong with a start-up file; undefined when it reads all of it, or cannot be run. Never rejects. */
		checkShellSyntax(shell: string, text: Buffer): Promise<string | undefined>;
		/** Absolute paths of the files in a folder whose names have this ending; empty when there is no such folder. */
		filesIn(folder: string, ending: string): string[];
		/** Absolute path of a program on the PATH outside the working folder; undefined when it is not there. */
		findProgram(program: string): string | undefined;
		/** `2.1.330`; undefined when Claude Code is not installed or does not tell its version. Never rejects. */
		claudeVersion(signal?: AbortSignal): Promise<string | undefined>;
		/** `2.31.0`; undefined when the AWS CLI is not installed or does not tell its version. Never rejects. */
		awsCliVersion(signal?: AbortSignal): Promise<string | undefined>;
		/** Saves a text as a new file in the current directory and returns its path. @throws Problem */
		saveNewFile(name: string, text: string): string;
		/** The root of the git repository around a folder, as Claude Code finds it; git is not run. */
		repositoryRoot(folder: string): string | undefined;
		/** Whether a secret written to this file could be committed. */
		gitExposure(path: string, options?: WriteOptions): Promise<GitExposure>;
	};

export type MachineParts = {
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly platform?: NodeJS.Platform;
	readonly now?: () => Date;
	/** Milliseconds to wait for another run of this program that is writing; 10,000 by default. */
	readonly lockTimeout?: number;
	/** Reads no other process: the shell is the one that SHELL names. */
	readonly demo?: boolean;
};

/** @throws Problem `home-unknown` */
export function openMachine({environment, cwd, platform = os.platform(), ...more}: MachineParts): Machine {
	const paths = machinePaths(environment, cwd, platform);
	let heldKey: string | undefined;
	const context: ReadContext = {...paths, disk: realDisk, environment};
	// The code that writes or runs other programs is loaded when it is first needed, so that no question waits for it.
	const fileWriter = async () =>
		(await import('./file-writer.ts')).openFileWriter(
			{...context, now: more.now ?? (() => new Date()), lockTimeout: more.lockTimeout ?? 10_000},
			() => deleteAnswers(paths.configDir),
		);
	return {
		...paths,
		cwd,
		platform,
		environment,
		read: async (path, most) => {
			const {stat: _, missing: __, ...state} = inspectFile(context, path, most);
			return state;
		},
		apply: async (plan, options) => (await fileWriter()).apply(plan, options),
		undo: async (options) => (await fileWriter()).undo(options),
		off: async (options) => (await fileWriter()).off(options),
		undoPlan: async () => (await fileWriter()).undoPlan(),
		offPlan: async () => (await fileWriter()).offPlan(),
		recover: async (options) => (mayHaveUnfinishedWork(context) ? (await fileWriter()).recover(options) : undefined),
		storedAnswers: () => readAnswerStore(paths.configDir),
		storeAnswers: (account, partition, answers) =>
			storeAnswers(paths.configDir, accountKey(account, partition), answers),
		shell: async () => (more.demo ? shellFromEnvironment(environment) : detectShell(environment, platform)),
		shellFacts: async (shell, options) =>
			(await import('./shell/shell-facts.ts')).shellFacts(shell, {
				environment,
				cwd: paths.home,
				signal: options?.signal,
			}),
		holdApiKey: (key) => {
			environment.AWS_BEARER_TOKEN_BEDROCK = key;
			heldKey = key;
		},
		holdsApiKey: () => heldKey !== undefined,
		signIn: async (request) => (await import('./sign-in-with-cli.ts')).signInWithCli(request, environment),
		saveNewFile: (name, text) => saveNewFile(cwd, name, text),
		// In the home: a shell that starts in a cloned repository may run what its hooks find there.
		askShell: async (question) =>
			(await import('./shell/shell-environment.ts')).askShell({...question, cwd: paths.home}),
		startUpEnd: async (question) =>
			(await import('./shell/start-up-end.ts')).startUpEnd({...question, cwd: paths.home}),
		checkShellSyntax: async (shell, text) =>
			(await import('./shell/check-shell-syntax.ts')).checkShellSyntax(shell, text, environment),
		filesIn,
		findProgram: (program) => findProgram(program, {environment, cwd, home: paths.home}),
		claudeVersion: (signal) => programVersion('claude', {environment, cwd, home: paths.home}, signal),
		awsCliVersion: (signal) => programVersion('aws', {environment, cwd, home: paths.home}, signal),
		repositoryRoot: (folder) => repositoryRoot(folder, more.demo ? paths.home : undefined),
		gitExposure: async (path, options) =>
			(await import('./git-exposure.ts')).gitExposure(
				inspectFile(context, path).realPath,
				environment,
				options?.signal,
			),
	};
}

/** Also true where our own folders cannot be read: then `recover` reports why. */
function mayHaveUnfinishedWork(context: ReadContext): boolean {
	try {
		return hasUnfinishedWork(context);
	} catch {
		return true;
	}
}
