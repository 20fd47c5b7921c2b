// Which start-up file gets our lines: the one that an interactive shell really reads. Measured with bash 5.2, zsh 5.9 and fish 3.6.
import {posix, win32} from 'node:path';
import {Problem} from '../problem.ts';

export const shells = ['bash', 'zsh', 'fish', 'pwsh'] as const;
export type Shell = (typeof shells)[number];

export type StartUpContext = {
	/** As `process.platform` says it. */
	readonly platform: string;
	/** HOME (USERPROFILE on Windows), ZDOTDIR, XDG_CONFIG_HOME. For zsh ZDOTDIR as zsh itself sees it, where it was asked. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The text of a file, undefined when there is none; asked only for the start-up files of bash. */
	readonly read: (path: string) => string | undefined;
	/** The user's shells are login shells: a terminal on macOS, ssh, tmux. */
	readonly login?: boolean;
	/** `$PROFILE.CurrentUserAllHosts` as pwsh answers it: Documents may be anywhere on Windows. */
	readonly pwshProfile?: string | undefined;
};

/** Absolute paths: `marked` get our two lines (several for bash, whose login shells read another file), `own` is a file of ours. */
export type StartUpFiles = {readonly marked: readonly string[]; readonly own?: string};

/** Throws a Problem when there is no home directory to look in. */
export function startUpFile(shell: Shell, context: StartUpContext): StartUpFiles {
	return places[shell](context);
}

const places: Record<Shell, (context: StartUpContext) => StartUpFiles> = {
	bash,
	// Not .zshenv, which every script reads too. An empty ZDOTDIR counts as none.
	zsh: (context) => ({marked: [posix.join(absolute(context.environment.ZDOTDIR) ?? home(context), '.zshrc')]}),
	fish: (context) => ({marked: [], own: posix.join(config(context), 'fish', 'conf.d', 'claude-bedrock-setup.fish')}),
	pwsh,
};

/**
 * Linux: .bashrc, made where there is none; .bash_profile is never made beside it, since it would hide .profile.
 * Login shells read the first of three files alone: unless that one reads .bashrc, it gets our lines too.
 */
function bash(context: StartUpContext): StartUpFiles {
	const inHome = (name: string) => posix.join(home(context), name);
	const login = ['.bash_profile', '.bash_login', '.profile']
		.map(inHome)
		.find((path) => context.read(path) !== undefined);
	const interactive = inHome('.bashrc');
	const loginFirst = context.login ?? context.platform !== 'linux';
	const hasBashrc = context.read(interactive) !== undefined;
	const loginReadsBashrc = login !== undefined && hasBashrc && readsBashrc(context.read(login) ?? '');
	if (loginReadsBashrc) return {marked: [interactive]};
	if (loginFirst)
		return {
			marked: [login ?? inHome('.bash_profile'), ...(hasBashrc || context.platform === 'linux' ? [interactive] : [])],
		};
	return {marked: login === undefined || readsBashrc(context.read(login) ?? '') ? [interactive] : [interactive, login]};
}

function readsBashrc(text: string): boolean {
	return text.split('\n').some((line) => /^[^#]*\.bashrc/.test(line));
}

function pwsh(context: StartUpContext): StartUpFiles {
	const windows = context.platform === 'win32';
	const profile =
		context.pwshProfile ?? (windows ? undefined : posix.join(config(context), 'powershell', 'profile.ps1'));
	if (!profile)
		throw new Problem({
			code: 'no-pwsh-profile',
			title: 'The PowerShell profile is not known',
			because: 'only PowerShell itself knows where Documents is, and it was not asked or did not answer',
			next: [{say: 'See where it is: type this in PowerShell', run: '$PROFILE.CurrentUserAllHosts'}],
		});
	const path = windows ? win32 : posix;
	return {marked: [profile], own: path.join(path.dirname(profile), 'claude-bedrock-setup.ps1')};
}

const absolute = (path: string | undefined) => (path?.startsWith('/') ? path : undefined);

// A relative XDG_CONFIG_HOME counts as none (XDG Base Directory Specification).
const config = (context: StartUpContext) =>
	absolute(context.environment.XDG_CONFIG_HOME) ?? posix.join(home(context), '.config');

function home({environment, platform}: StartUpContext): string {
	const folder = environment.HOME || (platform === 'win32' ? environment.USERPROFILE : undefined);
	if (folder && (posix.isAbsolute(folder) || win32.isAbsolute(folder))) return folder;
	throw new Problem({
		code: 'no-home',
		title: 'The home directory is not known',
		because: folder ? `HOME is ${JSON.stringify(folder)}, which is no absolute path` : 'HOME is not set',
		next: [{say: 'Set HOME, or write without the start-up file', again: {set: {'--write': 'dotenv,settings'}}}],
	});
}
