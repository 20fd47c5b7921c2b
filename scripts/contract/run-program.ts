// Runs a program to its end, or to the end of its time.
import {spawn} from 'node:child_process';

type Options = {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string>>;
	readonly input?: string;
	readonly limit?: number;
};

/** @param options with the milliseconds until it is ended, a minute where nothing is said @returns code 137 where it had to be ended */
export function runProgram(file: string, words: readonly string[], {cwd, env, input = '', limit = 60_000}: Options) {
	return new Promise<{code: number; stdout: string; stderr: string}>((resolve, reject) => {
		const child = spawn(file, words, {cwd, env, stdio: 'pipe'});
		let [stdout, stderr] = ['', ''];
		child.stdout.on('data', (piece: Buffer) => {
			stdout += piece;
		});
		child.stderr.on('data', (piece: Buffer) => {
			stderr += piece;
		});
		child.stdin.on('error', () => {});
		child.stdin.end(input);
		const timer = setTimeout(() => child.kill('SIGKILL'), limit);
		child.on('error', reject);
		child.on('close', (code) => {
			clearTimeout(timer);
			resolve({code: code ?? 137, stdout, stderr});
		});
	});
}
