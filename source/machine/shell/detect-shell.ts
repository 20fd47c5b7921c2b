// Finds the shell that the user types in: the one this program was started from, else the one that the system has for the user.
import os from 'node:os';
import {findProgram} from '../../program-path.ts';
import {isNode, type Process, parentsOf} from './processes.ts';

export type DetectedShell = {
	/** `bash`, `zsh`, `fish`, `pwsh`, `nu`, `sh` or another one's name. */
	readonly name: string;
	/** `installed`: nothing names a shell, and this one is there. */
	readonly via: 'parent' | 'SHELL' | 'passwd' | 'installed';
	/** Started as a login shell; known for a parent only. */
	readonly login?: boolean;
	/** When somebody opened it, in milliseconds since 1970; known for a parent in which somebody types. */
	readonly startedAt?: number;
};

const shells = new Set([
	'bash',
	'zsh',
	'fish',
	'pwsh',
	'powershell',
	'nu',
	'sh',
	'dash',
	'ash',
	'ksh',
	'mksh',
	'tcsh',
	'csh',
	'cmd',
	'xonsh',
	'elvish',
]);

/** `-zsh`, `/bin/zsh-5.9`, `pwsh.exe`: the shell's own name; undefined for other programs. */
export function shellName(program: string): string | undefined {
	const base = (program.split(/[\\/]/).at(-1) ?? '')
		.replace(/^-/, '')
		.replace(/\.exe$/i, '')
		.toLowerCase();
	const name = base.replace(/-?\d[\d.]*$/, '');
	if (name.startsWith('ksh')) return 'ksh';
	return shells.has(name) ? (name === 'powershell' ? 'pwsh' : name) : undefined;
}

/** npx, npm and the like start this program through a shell of their own: one with -c whose parent is Node. */
const isPackageRunner = ({words}: Process, parent: Process | undefined) =>
	['-c', '/c', '/d', '-lc'].includes((words[1] ?? '').toLowerCase()) && parent !== undefined && isNode(parent);

/**
 * Picks the nearest shell that somebody types in; else the nearest that runs a script, but never a package runner's.
 * `parents`: nearest first.
 */
export function pickShell(parents: readonly Process[]): DetectedShell | undefined {
	const shellParents = parents.flatMap((process, index) => {
		const name = shellName(process.words[0] ?? process.name);
		return name && !isPackageRunner(process, parents[index + 1]) ? [{...process, name}] : [];
	});
	const typedIn = shellParents.find(({words}) => isInteractive(words));
	const shell = typedIn ?? shellParents[0];
	if (!shell) return undefined;
	const {startedAt} = typedIn ?? {};
	return {name: shell.name, via: 'parent', login: isLogin(shell.words), ...(startedAt !== undefined && {startedAt})};
}

/** Options followed by a value; VS Code starts bash with --init-file. */
const optionsWithValue = new Set([
	'--init-file',
	'--rcfile',
	'-o',
	'+o',
	'-O',
	'+O',
	'--init-command',
	'-C',
	'--config',
	'--env-config',
]);

/** Whether there is no command and no script among its words. */
function isInteractive(words: readonly string[]): boolean {
	const isCommand = (word: string) => /^-[a-z]*c$/.test(word) || word === '--command';
	return words.every(
		(word, index) =>
			index === 0 || optionsWithValue.has(words[index - 1] ?? '') || (/^[-+]/.test(word) && !isCommand(word)),
	);
}

const isLogin = (words: readonly string[]) =>
	(words[0]?.startsWith('-') ?? false) ||
	words.slice(1).some((word) => word === '--login' || /^-[a-z]*l[a-z]*$/.test(word));

/** Never rejects. Reads /proc once; where there is none, runs `ps` once. */
export async function detectShell(
	environment: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
): Promise<DetectedShell | undefined> {
	const parent = pickShell(await parentsOf(process.ppid, environment, platform));
	if (parent) return parent;
	const named = shellFromEnvironment(environment);
	if (named) return named;
	if (platform === 'win32') return installedPowerShell((program) => findProgram(program, {environment}) !== undefined);
	const passwd = shellName(passwdShell());
	return passwd ? {name: passwd, via: 'passwd'} : undefined;
}

/** The programs of PowerShell, the first that there is: 7 and later, and 5.1, which is part of Windows and has a profile of its own. */
export const powerShells = ['pwsh', 'powershell'] as const;

/** Windows has neither SHELL nor a list of users with their shells, and whose child this is cannot be read there. */
export const installedPowerShell = (isInstalled: (program: string) => boolean): DetectedShell | undefined =>
	powerShells.some(isInstalled) ? {name: 'pwsh', via: 'installed'} : undefined;

/** The shell that SHELL names. The user may have switched to another since, so the process list is asked first. */
export function shellFromEnvironment({SHELL}: NodeJS.ProcessEnv): DetectedShell | undefined {
	const name = shellName(SHELL ?? '');
	return name ? {name, via: 'SHELL'} : undefined;
}

function passwdShell(): string {
	try {
		return os.userInfo().shell ?? '';
	} catch {
		// There is no passwd entry, as in a container with an arbitrary uid.
		return '';
	}
}
