// Finds programs on the PATH, the version of Claude Code, and files in a folder.
import {accessSync, constants, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {runProgram} from '../run-program.ts';

/** Absolute paths of the files in a folder whose names have this ending, at most 200; empty when there is no such folder. */
export function filesIn(folder: string, ending: string): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => name.endsWith(ending))
			.slice(0, 200)
			.map((name) => path.join(folder, name));
	} catch {
		return [];
	}
}

/** Absolute path of a program on the PATH; undefined when it is not there. */
export function findProgram(program: string, environment: NodeJS.ProcessEnv): string | undefined {
	const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
	const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
	return folders.flatMap((folder) => endings.map((ending) => path.join(folder, program + ending))).find(isProgram);
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

/** `2.1.330` from `claude --version`; undefined when it is not installed or does not tell its version. Never rejects. */
export async function claudeVersion(environment: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string | undefined> {
	const program = findProgram('claude', environment);
	if (!program) return undefined;
	const {out} = await runProgram(program, ['--version'], {environment, signal, limit: 3000});
	return /\b(\d+\.\d+\.\d+)\b/.exec(out)?.[1];
}
