// A command that prints credentials: the SDK starts it without a time limit and with an open stdin, so one that waits for input
// would hang for ever.
import {spawn} from 'node:child_process';
import type {CredentialCommand} from './account.ts';
import {abortError} from './time-limits.ts';

const mostBytes = 256 * 1024;

export type Ended = {readonly status: number | null; readonly output: string; readonly errors: string};

/** Runs it through the shell, as the SDK and Claude Code do. Rejects when the signal ends it, and all that it started with it. */
export function runCommand({line, environment, cwd}: CredentialCommand, signal: AbortSignal): Promise<Ended> {
	return new Promise((resolve, reject) => {
		// A group of its own, so that what the shell started ends with it.
		const grouped = process.platform !== 'win32';
		const child = spawn(line, {
			shell: true,
			env: {...environment},
			...(cwd !== undefined && {cwd}),
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: grouped,
		});
		let output = '';
		let errors = '';
		const stop = () => {
			try {
				if (grouped && child.pid) process.kill(-child.pid, 'SIGKILL');
				else child.kill('SIGKILL');
			} catch {
				// Gone already.
			}
			child.stdout.destroy();
			child.stderr.destroy();
			reject(abortError(signal));
		};
		signal.addEventListener('abort', stop, {once: true});
		child.stdout.on('data', (chunk: Buffer) => {
			if (output.length < mostBytes) output += chunk.toString('utf8');
		});
		child.stderr.on('data', (chunk: Buffer) => {
			if (errors.length < 2000) errors += chunk.toString('utf8');
		});
		child.on('error', reject);
		child.on('close', (status) => {
			signal.removeEventListener('abort', stop);
			resolve({status, output, errors});
		});
	});
}

/** The JSON object that it printed; undefined for anything else. */
export function parsed(output: string): Record<string, unknown> | undefined {
	try {
		const found: unknown = JSON.parse(output);
		return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}
