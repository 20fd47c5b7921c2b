// The shell's part of the plan: a marked block that reads the dotenv file, or a file of our own where the shell takes one.

import type {Variable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import {quote} from '../../quote.ts';
import type {Edit} from '../edit.ts';
import {putBlock} from '../marked-block.ts';
import {fishSnippet} from '../snippet/fish.ts';
import {posixSnippet} from '../snippet/posix.ts';
import {pwshProfileBody, pwshSnippet} from '../snippet/pwsh.ts';
import {ownHeader, type ShellScope} from '../snippet/scope.ts';
import {type Shell, startUpFile} from '../start-up-file.ts';
import type {FileChange} from './file-edit.ts';
import type {PlannedMachine} from './planned-machine.ts';

type Parts = {
	readonly machine: PlannedMachine;
	readonly shell: Shell;
	readonly scope: ShellScope;
	readonly variables: readonly Variable[];
	readonly switchedOff: readonly string[];
	readonly dotenv: string;
	/** Whether the shell may be started to ask it. */
	readonly askShell: boolean;
	edit(fileChange: FileChange): Promise<Edit>;
};

/** The edits, and what to know about them: a start-up file that the shell cannot read to its end never reaches our block. */
export async function shellEdits(parts: Parts): Promise<{edits: Edit[]; notes: string[]}> {
	const {machine, shell, scope, variables, switchedOff, dotenv, edit} = parts;
	const {environment, platform, home} = machine;
	const candidates = ['.bashrc', '.bash_profile', '.bash_login', '.profile'].map((name) => `${home}/${name}`);
	const texts = new Map(
		shell === 'bash'
			? await Promise.all(
					candidates.map(async (path) => [path, (await machine.read(path)).bytes?.toString('latin1')] as const),
				)
			: [],
	);
	const login = (await machine.shell())?.login;
	// ZDOTDIR set inside .zshenv, PowerShell's profile: only the shell knows.
	const {zdotdir, pwshProfile} = parts.askShell ? await machine.shellFacts(shell) : {};
	const shellEnvironment = zdotdir ? {...environment, ZDOTDIR: zdotdir} : environment;
	const {marked, own} = startUpFile(shell, {
		platform,
		environment: shellEnvironment,
		...(pwshProfile ? {pwshProfile} : {}),
		read: (path) => texts.get(path),
		...(login === undefined ? {} : {login}),
	});
	const edits: Edit[] = [];
	if (own) {
		const snippet = shell === 'fish' ? fishSnippet : pwshSnippet;
		const text = Buffer.from(snippet({scope, variables, unset: switchedOff}));
		const change = (before: Buffer | undefined) => {
			if (before && !isOursOrBlank(before)) throw notOurs(own);
			return text;
		};
		edits.push(await edit({path: own, purpose: 'shell', mode: 0o644, change}));
	}
	for (const path of marked) {
		const body =
			shell === 'bash' || shell === 'zsh'
				? posixSnippet({shell, scope, dotenvPath: dotenv})
				: pwshProfileBody(own ?? '');
		const change = (before: Buffer | undefined) => putBlock(before, body, shell === 'pwsh' ? 'file' : 'lf');
		edits.push(await edit({path, purpose: 'shell', mode: 0o644, change}));
	}
	const faults = parts.askShell ? await Promise.all(edits.map((one) => checkReached(machine, shell, one))) : [];
	return {edits, notes: faults.flatMap((fault) => fault ?? [])};
}

/**
 * A fault that the file had before is reported and not refused: its author may be in the middle of something.
 * @returns a sentence for the user. @throws Problem when only our lines make the file unreadable
 */
async function checkReached(
	machine: PlannedMachine,
	shell: Shell,
	{path, before, after}: Edit,
): Promise<string | undefined> {
	const fault = after && before && (await machine.checkShellSyntax(shell, before));
	if (fault) return `${path} has a fault of its own, and ${shell} may never reach what is added to it: ${fault}`;
	const newFault = after && (await machine.checkShellSyntax(shell, after));
	if (!newFault) return undefined;
	throw new Problem({
		code: 'start-up-file-broken',
		title: 'The shell could no longer read its start-up file with our lines in it',
		because: `${path}: ${newFault}`,
		next: [{say: 'leave the start-up file out', again: {set: {'--write': 'dotenv,settings'}}}],
	});
}

const isOursOrBlank = (bytes: Buffer) => {
	const text = bytes.toString('latin1');
	return text.startsWith(ownHeader) || text.trim() === '';
};

const notOurs = (path: string) =>
	new Problem({
		code: 'file-not-ours',
		title: 'There is a file already where the shell snippet should go, and it is not ours',
		because: path,
		next: [{say: 'move it away and run this again', run: `mv ${quote.posix(path)} ${quote.posix(`${path}.mine`)}`}],
	});
