// What the machine that runs the tests allows: a test that needs more says so instead of passing.
import {execFileSync, spawnSync} from 'node:child_process';

const works = (program: string, ...words: string[]) => spawnSync(program, words, {stdio: 'ignore'}).status === 0;

export const isRoot = process.geteuid?.() === 0;
export const canMount = works('unshare', '-m', 'true');
export const canTrace = works('strace', '-o', '/dev/null', '-e', 'trace=none', 'true');
export const has = (program: string) => works('sh', '-c', `command -v ${program}`);

/** Runs a script in mounts of its own, which end with it. */
export const withMounts = (script: string, ...words: string[]) =>
	execFileSync('unshare', ['-m', 'sh', '-euc', script, 'sh', ...words], {encoding: 'utf8'});
