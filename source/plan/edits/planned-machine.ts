// The part of the machine that planning uses: files as they are, folders, the shell. A type of its own, so that this room imports no adapter.
import type {Problem} from '../../problem.ts';

export type PlannedMachine = {
	readonly home: string;
	readonly cwd: string;
	/** As `process.platform` says it. */
	readonly platform: string;
	/** The folder of bedrock.env. */
	readonly configDir: string;
	/** The folder of Claude Code's user settings. */
	readonly claudeDir: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The root of the git repository around a folder, for a linked worktree that of the main tree. */
	repositoryRoot(folder: string): string | undefined;
	/** Never rejects: why a file cannot be edited is in `problem`. */
	read(path: string): Promise<{
		readonly bytes: Buffer | undefined;
		/** Where the path leads, symbolic links followed. */
		readonly realPath: string;
		readonly problem?: Problem;
	}>;
	gitExposure(
		path: string,
	): Promise<
		| {readonly state: 'tracked' | 'ignored' | 'unprotected' | 'none'}
		| {readonly state: 'cannot-tell'; readonly because: string}
	>;
	shell(): Promise<{readonly login?: boolean} | undefined>;
	shellFacts(shell: string): Promise<{
		readonly zdotdir?: string;
		readonly pwshProfile?: string;
		readonly executionPolicy?: string;
	}>;
	/** What a shell finds wrong with a start-up file; undefined when it reads all of it, or cannot be run. */
	checkShellSyntax(shell: string, text: Buffer): Promise<string | undefined>;
};
