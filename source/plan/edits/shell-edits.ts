// The shell's part of the plan: a generated file, and two lines in the start-up files that read it where the shell does not do so by itself.

import type {Variable} from '../../claude-code/variables.ts';
import {Problem} from '../../problem.ts';
import {moveFile} from '../../shell-command.ts';
import type {Edit} from '../edit.ts';
import {putBlock} from '../marked-block.ts';
import {fishSnippet} from '../snippet/fish.ts';
import {posixSnippet, posixStartUpLine} from '../snippet/posix.ts';
import {executionPolicyNote, pwshSnippet, pwshStartUpLine} from '../snippet/pwsh.ts';
import {ownHeader, type ShellScope} from '../snippet/scope.ts';
import {type Shell, startUpFile} from '../start-up-file.ts';
import {startUpLines} from '../start-up-lines.ts';
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

/** The edits, and what to know about them: a start-up file that the shell cannot read to its end never reaches our lines. */
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
	const {zdotdir, pwshProfile, executionPolicy} = parts.askShell ? await machine.shellFacts(shell) : {};
	const shellEnvironment = zdotdir ? {...environment, ZDOTDIR: zdotdir} : environment;
	const {marked, own} = startUpFile(shell, {
		platform,
		environment: shellEnvironment,
		...(pwshProfile ? {pwshProfile} : {}),
		read: (path) => texts.get(path),
		...(login === undefined ? {} : {login}),
	});
	const ofPosix = shell === 'bash' || shell === 'zsh';
	const generated = own ?? `${machine.configDir}/shell.${shell}`;
	const text = Buffer.from(
		ofPosix
			? posixSnippet({shell, scope, dotenvPath: dotenv})
			: (shell === 'fish' ? fishSnippet : pwshSnippet)({scope, variables, unset: switchedOff}),
	);
	const replaceOurs = (before: Buffer | undefined) => {
		if (before && !isOursOrBlank(before)) throw notOurs(generated);
		return text;
	};
	const mode = ofPosix ? 0o600 : 0o644;
	const generatedEdit = await edit({path: generated, purpose: 'shell', mode, change: replaceOurs});
	const line = ofPosix ? posixStartUpLine(generated) : pwshStartUpLine(generated);
	const change = (before: Buffer | undefined) => putBlock(before, line, ofPosix ? 'lf' : 'file', startUpLines);
	const startUpEdits: Edit[] = [];
	for (const path of marked) startUpEdits.push(await edit({path, purpose: 'shell', mode: 0o644, change}));
	// A fault in the generated file as it was does not matter: all of that file is replaced.
	const toCheck = [{...generatedEdit, before: undefined}, ...startUpEdits];
	const faults = parts.askShell ? await Promise.all(toCheck.map((one) => checkReached(machine, shell, one))) : [];
	const notes = [...faults, shell === 'pwsh' ? executionPolicyNote(executionPolicy) : undefined];
	return {edits: [generatedEdit, ...startUpEdits], notes: notes.flatMap((note) => note ?? [])};
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
		next: [{say: 'Leave the start-up file out', again: {set: {'--write': 'dotenv,settings'}}}],
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
		next: [{say: 'Move it away and run this again', run: moveFile(path, `${path}.mine`)}],
	});
