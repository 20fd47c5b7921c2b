// Asks another program a question: its answer, or nothing within the time limit. Never a shell, never the terminal.

export type ProgramOutput = {
	/** Exit code; undefined when it could not be started, was killed or took too long. */
	readonly code: number | undefined;
	readonly out: string;
	/** What it said on stderr, or why it could not be started. */
	readonly error: string;
	readonly missing: boolean;
};

export type RunOptions = {
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd?: string | undefined;
	readonly signal?: AbortSignal | undefined;
	/** Milliseconds. */
	readonly limit?: number;
};

/** Never rejects. */
export async function runProgram(
	program: string,
	words: readonly string[],
	asking: RunOptions,
): Promise<ProgramOutput> {
	const {environment, cwd, signal, limit = 3000} = asking;
	const options = {env: environment, cwd, signal, timeout: limit, encoding: 'utf8', maxBuffer: 1024 * 1024} as const;
	// The first question of a setup needs no other program, so it does not wait for this to be read.
	const {execFile} = await import('node:child_process');
	return new Promise((resolve) => {
		execFile(program, words, options, (error, out, stderr) => {
			if (!error) return resolve({code: 0, out, error: stderr, missing: false});
			const code = typeof error.code === 'number' ? error.code : undefined;
			const missing = String(error.code) === 'ENOENT';
			resolve({code, out, error: stderr.trim() || error.message, missing});
		}).stdin?.end();
	});
}
