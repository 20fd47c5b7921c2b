// Runs the command of a finding: this program's commands in this process, all others in a shell.
import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {runMain} from '../../run-main.ts';
import type {Values} from '../names.ts';

type Terminal = {readonly environment: Values; readonly cwd: string; readonly simulatedAws: string};

/** @returns the environment of that terminal afterwards */
export async function runAdvice(command: string, terminal: Terminal): Promise<Values> {
	const [program, ...words] = command.split(' ');
	if (program !== 'claude-bedrock-setup') return inShell(command, terminal);
	const {environment, cwd, simulatedAws} = terminal;
	const {code, out, err} = await runMain({home: cwd, environment, simulatedAws}, [...words, '--yes']);
	if (code !== 0) throw new Error(`${command} ended with ${code}:\n${out}${err}`);
	return environment;
}

const noise = new Set(['_', 'SHLVL', 'PWD', 'OLDPWD']);

/** @returns the environment that the shell ends with */
async function inShell(command: string, {environment, cwd}: Terminal): Promise<Values> {
	const PATH = [environment.PATH, '/usr/bin', '/bin'].join(path.delimiter);
	const {stdout} = await promisify(execFile)('/bin/bash', ['-e', '-c', `${command}\n/usr/bin/env -0`], {
		cwd,
		env: {...environment, PATH},
	});
	const last = stdout.slice(stdout.lastIndexOf('\n', stdout.indexOf('\0')) + 1);
	const pairs = last.split('\0').flatMap((pair) => {
		const at = pair.indexOf('=');
		return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
	});
	return {...Object.fromEntries(pairs.filter(([name]) => !noise.has(name))), PATH: environment.PATH};
}
