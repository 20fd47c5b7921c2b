// The versions of other programs, and files in a folder.
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {findProgram, type ProgramSearch} from '../program-path.ts';
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

/** `2.1.330` from `claude --version`; undefined when it is not installed or does not tell its version. Never rejects. */
export async function programVersion(
	name: 'claude' | 'aws',
	search: ProgramSearch,
	signal?: AbortSignal,
): Promise<string | undefined> {
	const program = findProgram(name, search);
	if (!program) return undefined;
	const {out} = await runProgram(program, ['--version'], {environment: search.environment, signal, limit: 2000});
	return /\b(\d+\.\d+\.\d+)\b/.exec(out)?.[1];
}
