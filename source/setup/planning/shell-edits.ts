// The shell's part of the plan: a marked block that reads the dotenv file, or a file of our own where the shell takes one.

import type {Variable} from '../../claude-code/variables.ts';
import type {Machine} from '../../machine/machine.ts';
import type {Edit} from '../../plan/edit.ts';
import {putBlock} from '../../plan/marked-block.ts';
import {fishSnippet} from '../../plan/snippet/fish.ts';
import {posixSnippet} from '../../plan/snippet/posix.ts';
import {pwshProfileBody, pwshSnippet} from '../../plan/snippet/pwsh.ts';
import {ownHeader, type Scope} from '../../plan/snippet/scope.ts';
import {startUpFile} from '../../plan/start-up-file.ts';
import {Problem} from '../../problem.ts';
import type {Shell} from '../answers.ts';

type Parts = {
	readonly machine: Machine;
	readonly shell: Shell;
	readonly scope: Scope;
	readonly variables: readonly Variable[];
	readonly switchedOff: readonly string[];
	readonly dotenv: string;
	/** Whether the shell may be started to ask it. */
	readonly askShell: boolean;
	read(path: string): Promise<Buffer | undefined>;
};

export async function shellEdits(parts: Parts): Promise<Edit[]> {
	const {machine, shell, scope, variables, switchedOff, dotenv, read} = parts;
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
	const around = zdotdir ? {...environment, ZDOTDIR: zdotdir} : environment;
	const {marked, own} = startUpFile(shell, {
		platform,
		environment: around,
		...(pwshProfile ? {pwshProfile} : {}),
		read: (path) => texts.get(path),
		...(login === undefined ? {} : {login}),
	});
	const edits: Edit[] = [];
	if (own) {
		const before = await read(own);
		if (before && !before.toString('latin1').startsWith(ownHeader)) throw notOurs(own);
		const snippet = shell === 'fish' ? fishSnippet : pwshSnippet;
		const after = Buffer.from(snippet({scope, variables, unset: switchedOff}));
		edits.push({path: own, purpose: 'shell', before, after, mode: 0o644});
	}
	for (const path of marked) {
		const before = await read(path);
		const body =
			shell === 'bash' || shell === 'zsh'
				? posixSnippet({shell, scope, dotenvPath: dotenv})
				: pwshProfileBody(own ?? '');
		edits.push({
			path,
			purpose: 'shell',
			before,
			after: putBlock(before, body, shell === 'pwsh' ? 'file' : 'lf'),
			mode: 0o644,
		});
	}
	return edits;
}

const notOurs = (path: string) =>
	new Problem({
		code: 'file-not-ours',
		title: 'There is a file already where the shell snippet should go, and it is not ours',
		because: path,
		next: [{say: 'move it away and run this again', run: `mv '${path}' '${path}.mine'`}],
	});
