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

/** Where programs are looked for. */
export type ProgramSearch = {
	readonly environment: NodeJS.ProcessEnv;
	readonly cwd: string;
	readonly home: string;
};

/**
 * Absolute path of a program on the PATH; undefined when it is not there. What lies in the working folder does not count, since a
 * project could bring a program of that name along; in the home, where people start this too, their own programs are.
 */
export function findProgram(program: string, {environment, cwd, home}: ProgramSearch): string | undefined {
	const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
	const isTrusted = (folder: string) => path.isAbsolute(folder) && (!isWithin(folder, cwd) || isWithin(home, cwd));
	const folders = (environment.PATH ?? '').split(path.delimiter).filter(isTrusted);
	return folders.flatMap((folder) => endings.map((ending) => path.join(folder, program + ending))).find(isProgram);
}

function isWithin(folder: string, parent: string): boolean {
	const way = path.relative(parent, folder);
	return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
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
export async function claudeVersion(search: ProgramSearch, signal?: AbortSignal): Promise<string | undefined> {
	const program = findProgram('claude', search);
	if (!program) return undefined;
	const {out} = await runProgram(program, ['--version'], {environment: search.environment, signal, limit: 2000});
	return /\b(\d+\.\d+\.\d+)\b/.exec(out)?.[1];
}
