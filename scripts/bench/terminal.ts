// A program in a pseudo-terminal with a throw-away home: what it writes, when, and what it took until then.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pty from '@lydell/node-pty';

export type Session = {
	/** Milliseconds from start to the moment when everything written so far matches. Rejects after 60 s or when the program ends. */
	shows(text: RegExp): Promise<number>;
	/** From now on only what is written later counts. */
	forget(): void;
	write(keys: string): void;
	/** Milliseconds from start to the end of the program. */
	ended(): Promise<number>;
	/** Highest resident memory so far, in megabytes. */
	memory(): number;
	stop(): Promise<void>;
};

export function open(words: readonly string[], env: Readonly<Record<string, string>> = {}): Session {
	const home = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
	const start = performance.now();
	const child = pty.spawn(process.execPath, [...words], {
		cols: 100,
		rows: 30,
		cwd: home,
		env: {HOME: home, PATH: '/usr/bin:/bin', TERM: 'xterm-256color', LANG: 'C.UTF-8', SHELL: '/bin/bash', ...env},
	});
	let written = '';
	let look = () => {};
	let ended = false;
	const end = new Promise<number>((resolve) => {
		child.onExit(() => {
			ended = true;
			look();
			resolve(performance.now() - start);
		});
	});
	child.onData((data) => {
		written += data;
		look();
	});
	return {
		shows: (text) =>
			new Promise((resolve, reject) => {
				const timer = setTimeout(() => reject(new Error(`${text} never came: ${written.slice(-2000)}`)), 60_000);
				look = () => {
					const seen = text.test(written);
					if (!seen && !ended) return;
					look = () => {};
					clearTimeout(timer);
					if (seen) resolve(performance.now() - start);
					else reject(new Error(`ended before ${text}: ${written.slice(-2000)}`));
				};
				look();
			}),
		ended: () => end,
		forget: () => {
			written = '';
		},
		write: (keys) => child.write(keys),
		memory: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
		async stop() {
			if (!ended) child.kill('SIGKILL');
			await end;
			rmSync(home, {recursive: true, force: true});
		},
	};
}
