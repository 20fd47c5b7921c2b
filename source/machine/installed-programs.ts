// Small looks at this computer that change nothing: names in a folder, a program on the path, the version it says.
import {accessSync, constants, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {runProgram} from './run-program.ts';

/** Absolute paths of the files in a folder whose names end so; empty when there is no such folder. At most 200. */
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

/** Where a program is found on the path; undefined when it is not. */
export function onPath(program: string, environment: NodeJS.ProcessEnv): string | undefined {
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

/** `2.1.330` from `claude --version`; undefined when it is not installed or does not say. Never rejects. */
export async function claudeVersion(environment: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string | undefined> {
	const program = onPath('claude', environment);
	if (!program) return undefined;
	const {out} = await runProgram(program, ['--version'], {environment, signal, limit: 3000});
	return /\b(\d+\.\d+\.\d+)\b/.exec(out)?.[1];
}
