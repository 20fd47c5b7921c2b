// Asks a shell what only it knows about its start-up files: zsh's ZDOTDIR set in .zshenv, PowerShell's profile path.
import path from 'node:path';
import {type RunOptions, runProgram} from '../../run-program.ts';

export type ShellFacts = {
	/** The folder from which zsh reads .zshrc, when it is not the home. */
	readonly zdotdir?: string;
	/** `$PROFILE.CurrentUserAllHosts`: on Windows Documents may be anywhere, OneDrive included. */
	readonly pwshProfile?: string;
};

const mark = 'claude-bedrock-setup:';

type Question = {readonly words: readonly string[]; readonly fact: keyof ShellFacts};

/** `zsh -c` reads .zshenv alone (rustup asks zsh in the same way). The mark tells the answer from what a start-up file prints. */
const questions: Readonly<Record<string, Question>> = {
	zsh: {words: ['-c', `print -r -- "${mark}$ZDOTDIR"`], fact: 'zdotdir'},
	pwsh: {
		words: ['-NoProfile', '-NonInteractive', '-Command', `"${mark}$($PROFILE.CurrentUserAllHosts)"`],
		fact: 'pwshProfile',
	},
};

/** Within 3 seconds. Never rejects: a shell that is missing, slow or gives no absolute path leaves the facts empty. */
export async function shellFacts(shell: string, options: Omit<RunOptions, 'limit'>): Promise<ShellFacts> {
	const question = questions[shell];
	if (!question) return {};
	const {out} = await runProgram(shell, question.words, {...options, limit: 3000});
	const answer = out.split(/\r?\n/).findLast((line) => line.startsWith(mark));
	const value = answer?.slice(mark.length).trim();
	const isAbsolute = value && (path.posix.isAbsolute(value) || path.win32.isAbsolute(value));
	return isAbsolute ? {[question.fact]: value} : {};
}
