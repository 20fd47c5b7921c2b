// Asks a shell what only it knows about its start-up files: zsh's ZDOTDIR set in .zshenv, PowerShell's profile path.
import path from 'node:path';
import {type RunOptions, runProgram} from '../../run-program.ts';
import {powerShells} from './detect-shell.ts';

export type ShellFacts = {
	/** The folder from which zsh reads .zshrc, when it is not the home. */
	readonly zdotdir?: string;
	/** `$PROFILE.CurrentUserAllHosts`: on Windows Documents may be anywhere, OneDrive included. */
	readonly pwshProfile?: string;
	/** Of PowerShell: `Restricted`, `RemoteSigned`, … Whether it runs a profile at all. */
	readonly executionPolicy?: string;
};

const mark = 'claude-bedrock-setup:';

type Question = {
	readonly programs: readonly string[];
	readonly words: readonly string[];
	readonly read: (answers: readonly string[]) => ShellFacts;
};

/** `zsh -c` reads .zshenv alone (rustup asks zsh in the same way). The mark tells the answer from what a start-up file prints. */
const questions: Readonly<Record<string, Question>> = {
	zsh: {
		programs: ['zsh'],
		words: ['-c', `print -r -- "${mark}$ZDOTDIR"`],
		read: ([zdotdir = '']) => (isAbsolute(zdotdir) ? {zdotdir} : {}),
	},
	pwsh: {
		programs: powerShells,
		words: [
			...['-NoProfile', '-NonInteractive', '-Command'],
			`"${mark}$($PROFILE.CurrentUserAllHosts)"; "${mark}$(Get-ExecutionPolicy)"`,
		],
		read: ([pwshProfile = '', executionPolicy = '']) => ({
			...(isAbsolute(pwshProfile) && {pwshProfile}),
			...(executionPolicy && {executionPolicy}),
		}),
	},
};

const isAbsolute = (folder: string) => path.posix.isAbsolute(folder) || path.win32.isAbsolute(folder);

/** Within 3 seconds. Never rejects: a shell that is missing, slow or gives no absolute path leaves the facts empty. */
export async function shellFacts(shell: string, options: Omit<RunOptions, 'limit'>): Promise<ShellFacts> {
	const question = questions[shell];
	for (const program of question?.programs ?? []) {
		const {out, missing} = await runProgram(program, question?.words ?? [], {...options, limit: 3000});
		if (missing) continue;
		const answers = out.split(/\r?\n/).filter((line) => line.startsWith(mark));
		return question?.read(answers.map((line) => line.slice(mark.length).trim())) ?? {};
	}
	return {};
}
