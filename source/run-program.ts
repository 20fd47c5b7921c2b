// Runs another program and reads what it prints. For the account and the machine alone; everybody else asks those two.
import type {ChildProcess} from 'node:child_process';
import path from 'node:path';
import type {Result} from 'tinyexec';
import {findProgram, pathOutsideRepository} from './program-path.ts';

export type ProgramOutput = {
	/** Exit code; undefined when the program could not be started, was killed, or ran longer than the limit. */
	readonly code: number | undefined;
	/** stdout, as UTF-8. Also what came before the program was killed. */
	readonly out: string;
	/** stderr, as UTF-8; empty with `ignoreErrors`. */
	readonly err: string;
	/** Why there is no exit code 0: what the program itself says, or the system. Undefined when there is. */
	readonly failure: string | undefined;
	/** There is no program of this name. */
	readonly missing: boolean;
	/** It was killed because of the limit. */
	readonly timedOut: boolean;
};

export type RunOptions = {
	/** The program's whole environment: nothing of this process's own is added. */
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd?: string | undefined;
	/** What the program reads from stdin; nothing by default, so that one which waits for input ends. */
	readonly input?: Buffer;
	/** Milliseconds until the program is killed; undefined only where `signal` ends it in time. */
	readonly limit: number | undefined;
	/** Kills the program when it is aborted. */
	readonly signal?: AbortSignal | undefined;
	/** `program` is a command line for the system's shell; `words` must be empty then. */
	readonly shell?: boolean;
	/** What the program itself started is killed with it: on POSIX it gets a process group of its own. */
	readonly group?: boolean;
	/** Drops stderr, so that a background program which keeps it open is not waited for. */
	readonly ignoreErrors?: boolean;
};

const nothing = {code: undefined, out: '', err: '', timedOut: false};

/** More than any program prints that is run here; one that never stops printing is killed. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Never rejects. The program has no terminal. A name is found on the PATH of `environment`, for the program and all that it starts
 * without what the repository around the current folder could put there.
 */
export async function runProgram(
	program: string,
	words: readonly string[],
	options: RunOptions,
): Promise<ProgramOutput> {
	const {cwd, input, limit, signal, shell = false, ignoreErrors} = options;
	const environment = programEnvironment(options.environment);
	const file = shell ? program : findProgram(program, {environment});
	if (!file) return {...nothing, failure: `spawn ${program} ENOENT`, missing: true};
	const group = options.group === true && process.platform !== 'win32';
	// Loaded when it is first needed: the first question of a setup runs no other program.
	const {x} = await import('tinyexec');
	let child: Result | undefined;
	let timedOut = false;
	const stop = () => child && kill(child, group);
	const onLimit = () => {
		timedOut = true;
		stop();
	};
	const timer = limit === undefined ? undefined : setTimeout(onLimit, limit);
	signal?.addEventListener('abort', stop, {once: true});
	try {
		child = x(file, [...words], {
			inheritEnv: false,
			nodePath: false,
			nodeOptions: {
				env: environment,
				cwd,
				shell,
				detached: group,
				stdio: [input ? 'pipe' : 'ignore', 'pipe', ignoreErrors ? 'ignore' : 'pipe'],
			},
		});
		if (signal?.aborted) stop();
		child.process?.stdin?.end(input);
		const output = child.then((result) => result);
		let bytes = 0;
		for (const stream of [child.process?.stdout, child.process?.stderr])
			stream?.on('data', (chunk: Buffer) => {
				bytes += chunk.length;
				if (bytes > mostBytes) stop();
			});
		const {exitCode: code, stdout: out, stderr: err} = await output;
		const failure = code === 0 ? undefined : err.trim() || `Command failed: ${[program, ...words].join(' ')}`;
		return {code, out, err, failure, missing: false, timedOut};
	} catch (error) {
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		const failure = error instanceof Error ? error.message : `${error}`;
		return {...nothing, failure, missing, timedOut};
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', stop);
	}
}

/**
 * The environment of a program: its PATH without what a repository could put there. On Windows a `.cmd` file is run by cmd.exe, which is
 * named by its whole path, since Windows looks for a bare name in the current folder first.
 */
export function programEnvironment(
	environment: NodeJS.ProcessEnv,
	platform: string = process.platform,
): NodeJS.ProcessEnv {
	const PATH = pathOutsideRepository({environment});
	if (platform !== 'win32') return {...environment, PATH};
	const windows = environment.SystemRoot ?? environment.SYSTEMROOT ?? 'C:\\Windows';
	return {...environment, PATH, comspec: path.win32.join(windows, 'System32', 'cmd.exe')};
}

/**
 * Starts a program that has the terminal. `file` is a whole path. tinyexec starts a `.cmd` file on Windows with its words quoted for cmd.exe:
 * Node alone refuses to (CVE-2024-27980).
 */
export async function startInTerminal(
	file: string,
	words: readonly string[],
	environment: NodeJS.ProcessEnv,
): Promise<ChildProcess | undefined> {
	const {x} = await import('tinyexec');
	const nodeOptions = {env: programEnvironment(environment), stdio: 'inherit' as const};
	return x(file, [...words], {inheritEnv: false, nodePath: false, nodeOptions}).process;
}

function kill(child: Result, group: boolean): void {
	try {
		if (group && child.pid) process.kill(-child.pid, 'SIGKILL');
		else child.kill('SIGKILL');
	} catch {
		// It has ended already.
	}
	// What the program started may still hold the pipes open; their end is not waited for.
	child.process?.stdout?.destroy();
	child.process?.stderr?.destroy();
}
