// Which shell the user types in: the one this program was started from, then what the system says about the user.
import os from 'node:os';
import {isNode, type Process, parentsOf} from './processes.ts';

export type FoundShell = {
	/** `bash`, `zsh`, `fish`, `pwsh`, `nu`, `sh` or another one's name. */
	readonly name: string;
	readonly via: 'parent' | 'SHELL' | 'passwd';
	/** Started as a login shell; known for a parent only. */
	readonly login?: boolean;
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

/** What npx, npm and their like put between the user's shell and this program: a shell with -c whose parent is theirs. */
const isRunner = ({words}: Process, parent: Process | undefined) =>
	['-c', '/c', '/d', '-lc'].includes((words[1] ?? '').toLowerCase()) && parent !== undefined && isNode(parent);

/**
 * The nearest shell that somebody types in; else the nearest that runs a script, but never a package runner's.
 * `parents`: nearest first.
 */
export function pickShell(parents: readonly Process[]): FoundShell | undefined {
	const found = parents.flatMap((process, index) => {
		const name = shellName(process.words[0] ?? process.name);
		return name && !isRunner(process, parents[index + 1]) ? [{name, words: process.words}] : [];
	});
	const shell = found.find(({words}) => isTypedIn(words)) ?? found[0];
	return shell && {name: shell.name, via: 'parent', login: isLogin(shell.words)};
}

/** Options that take the next word along; VS Code starts bash with --init-file. */
const withValue = new Set([
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

/** No command and no script among its words. */
function isTypedIn(words: readonly string[]): boolean {
	const isCommand = (word: string) => /^-[a-z]*c$/.test(word) || word === '--command';
	return words.every(
		(word, index) => index === 0 || withValue.has(words[index - 1] ?? '') || (/^[-+]/.test(word) && !isCommand(word)),
	);
}

const isLogin = (words: readonly string[]) =>
	(words[0]?.startsWith('-') ?? false) ||
	words.slice(1).some((word) => word === '--login' || /^-[a-z]*l[a-z]*$/.test(word));

/** Never rejects. One pass over /proc; `ps` is asked once where there is none. */
export async function detectShell(
	environment: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
): Promise<FoundShell | undefined> {
	const parent = pickShell(await parentsOf(process.ppid, environment, platform));
	if (parent) return parent;
	const login = shellOfSHELL(environment);
	if (login) return login;
	const passwd = shellName(passwdShell());
	return passwd ? {name: passwd, via: 'passwd'} : undefined;
}

/** The login shell; it may be stale, so it comes after what was really started. */
export function shellOfSHELL({SHELL}: NodeJS.ProcessEnv): FoundShell | undefined {
	const name = shellName(SHELL ?? '');
	return name ? {name, via: 'SHELL'} : undefined;
}

function passwdShell(): string {
	try {
		return os.userInfo().shell ?? '';
	} catch {
		// No passwd entry: a container with an arbitrary uid.
		return '';
	}
}
