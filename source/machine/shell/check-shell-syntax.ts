// Asks a shell whether it can read a start-up file to its end: with `-n` it reads the file and runs nothing.
import {runProgram} from '../../run-program.ts';

/** fish and PowerShell get files of our own, which hold nobody else's mistakes. */
const checkedShells = ['bash', 'zsh'];

/** What the shell finds wrong; undefined when it reads all of it, or cannot be run within 3 seconds. Never rejects. */
export async function checkShellSyntax(
	shell: string,
	text: Buffer,
	{PATH, HOME, LANG}: NodeJS.ProcessEnv,
): Promise<string | undefined> {
	if (!checkedShells.includes(shell)) return undefined;
	const {code, err} = await runProgram(shell, ['-n'], {environment: {PATH, HOME, LANG}, input: text, limit: 3000});
	if (code === undefined) return undefined;
	// Bash only warns of a here-document without an end, and reads everything after it as its text.
	const isOpen = /here-document .*delimited by end-of-file/.test(err);
	return code !== 0 || isOpen ? err.trim().split('\n')[0] || 'it cannot be read to its end' : undefined;
}
