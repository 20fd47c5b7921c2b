// What only the shell itself knows about its start-up files: zsh's ZDOTDIR set in .zshenv, PowerShell's profile path.
import path from 'node:path';
import {type RunOptions, runProgram} from './run-program.ts';

export type ShellFacts = {
	/** The folder that zsh reads .zshrc from, when it is not the home. */
	readonly zdotdir?: string;
	/** `$PROFILE.CurrentUserAllHosts`: on Windows Documents may be anywhere, OneDrive included. */
	readonly pwshProfile?: string;
};

const mark = 'claude-bedrock-setup:';

type Question = {readonly words: readonly string[]; readonly fact: keyof ShellFacts};

/** `zsh -c` reads .zshenv alone, as rustup asks it; both are quick, and what a start-up file prints is passed over. */
const questions: Readonly<Record<string, Question>> = {
	zsh: {words: ['-c', `print -r -- "${mark}$ZDOTDIR"`], fact: 'zdotdir'},
	pwsh: {
		words: ['-NoProfile', '-NonInteractive', '-Command', `"${mark}$($PROFILE.CurrentUserAllHosts)"`],
		fact: 'pwshProfile',
	},
};

/** Never rejects: nothing is known of a shell that is missing, slow, or says nothing of use. */
export async function shellFacts(shell: string, asking: RunOptions): Promise<ShellFacts> {
	const question = questions[shell];
	if (!question) return {};
	const {out} = await runProgram(shell, question.words, asking);
	const answer = out.split(/\r?\n/).findLast((line) => line.startsWith(mark));
	const value = answer?.slice(mark.length).trim();
	const known = value && (path.posix.isAbsolute(value) || path.win32.isAbsolute(value));
	return known ? {[question.fact]: value} : {};
}
