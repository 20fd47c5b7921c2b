// This computer, as the rest of the program sees it: files read and written in one transaction, memory, shell, sign-in, git.
import os from 'node:os';
import type {Plan} from '../plan/edit.ts';
import {askShell, type ShellAnswer, type ShellQuestion} from './ask-shell.ts';
import {type GitExposure, gitExposure} from './git-exposure.ts';
import {keep} from './keep.ts';
import {claudeVersion, filesIn, onPath} from './look-around.ts';
import {type Places, placesOf} from './places.ts';
import {forgetAll, keyOf, type Memory, openMemory, type Remembered, remember} from './recall.ts';
import {detectShell, type FoundShell, shellOfSHELL} from './shell.ts';
import {type ShellFacts, shellFacts} from './shell-facts.ts';
import {type SignInOrder, signInWithCli} from './sso-login.ts';
import {syntaxFault} from './syntax.ts';
import type {Bench} from './transaction/bench.ts';
import {realDisk} from './transaction/disk.ts';
import {withExtras} from './transaction/extras.ts';
import {type FileState, look} from './transaction/look.ts';
import type {Recovery} from './transaction/recover.ts';
import {parts} from './undo/parts.ts';
import {offing, undoing} from './undo/undo.ts';
import {apply, type Options, off, type Receipt, recover, type UndoResult, undo} from './writer.ts';

export type Machine = Places & {
	readonly cwd: string;
	readonly platform: NodeJS.Platform;
	/** As it was given to `openMachine`; nothing else reads the process's own. */
	readonly environment: Readonly<NodeJS.ProcessEnv>;
	/** Never rejects: why a file cannot be edited is in `problem`. */
	read(path: string): Promise<FileState>;
	/** All edits or none. Rejects with a Problem, and then every file is as it was. */
	apply(plan: Plan, options?: Options): Promise<Receipt>;
	/** Takes back the last write that still stands; again, the one before. Rejects with `nothing-to-undo` when there is none. */
	undo(options?: Options): Promise<UndoResult>;
	/** Takes back everything this program ever wrote, its memory and backups too. */
	off(options?: Options): Promise<UndoResult>;
	/** What `undo` would write, for a diff. Rejects as `undo` does. */
	undoPlan(): Promise<Plan>;
	offPlan(): Promise<Plan>;
	/** To be called before anything else of a command: what a crash left is put right. */
	recover(options?: Options): Promise<Recovery | undefined>;
	/** Last answers of all accounts, and the account used last. */
	memory(): Promise<Memory>;
	recall(account: string, partition: string): Promise<Remembered | undefined>;
	/** Rejects with a Problem when it cannot be written. */
	remember(account: string, partition: string, answers: Remembered): Promise<void>;
	/** The shell this program was started from; undefined when none can be told. */
	shell(): Promise<FoundShell | undefined>;
	/** Starts that shell, for 3 seconds at most, to ask it what only it knows. Not for --no-shell. Never rejects. */
	shellFacts(shell: string, options?: Options): Promise<ShellFacts>;
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
	gitExposure(path: string, options?: Options): Promise<GitExposure>;
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
	const bench: Bench = {
		...places,
		disk: realDisk,
		extras: (files) => withExtras(files, environment),
		environment,
		now: more.now ?? (() => new Date()),
		patience: more.patience ?? 10_000,
	};
	return {
		...places,
		cwd,
		platform,
		environment,
		read: async (path) => {
			const {bytes, realPath, chain, mode, problem} = look(bench, path);
			return {bytes, realPath, chain, mode, ...(problem && {problem})};
		},
		apply: (plan, options) => apply(bench, plan, options),
		undo: (options) => undo(bench, parts, options),
		off: (options) => off(bench, parts, () => forgetAll(places.configDir), options),
		undoPlan: async () => undoing(bench, parts).plan,
		offPlan: async () => offing(bench, parts).plan,
		recover: (options) => recover(bench, options),
		memory: () => openMemory(places.configDir),
		recall: async (account, partition) => (await openMemory(places.configDir)).answers[keyOf(account, partition)],
		remember: (account, partition, answers) => remember(places.configDir, keyOf(account, partition), answers),
		shell: async () => (more.demo ? shellOfSHELL(environment) : detectShell(environment, platform)),
		shellFacts: (shell, options) => shellFacts(shell, {environment, cwd: places.home, signal: options?.signal}),
		ssoLogin: (order) => signInWithCli(order, environment),
		keep: (name, text) => keep(cwd, name, text),
		askShell: (question) => askShell({...question, cwd}),
		syntaxFault: (shell, text) => syntaxFault(shell, text, environment),
		filesIn,
		onPath: (program) => onPath(program, environment),
		claudeVersion: (signal) => claudeVersion(environment, signal),
		gitExposure: (path, options) => gitExposure(look(bench, path).realPath, environment, options?.signal),
	};
}
