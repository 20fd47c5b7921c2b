// Command lines for a person to paste that each shell spells in its own way, in all their forms: next-step.ts takes the one that fits.
import type {CommandForms, QuotingShell} from './invocation.ts';
import {quote} from './quote.ts';

const inEach = (line: (word: (text: string) => string, shell: QuotingShell) => string): CommandForms => ({
	posix: line(quote.posix, 'posix'),
	fish: line(quote.fish, 'fish'),
	pwsh: line(quote.pwsh, 'pwsh'),
});

/** The same change of every form. */
export const mapForms = (command: string | CommandForms, change: (line: string) => string): string | CommandForms =>
	typeof command === 'string'
		? change(command)
		: {
				...inEach((_, shell) => change(command[shell])),
				...(command.macos !== undefined && {macos: change(command.macos)}),
			};

/** A control character could change what is pasted. */
const canBePasted = (text: string) => !/[\p{Cc}\p{Cs}]/u.test(text);

/** What bash and fish take without quotation marks; PowerShell minds `%`, `,` and `@`. */
const isPlain = (text: string, shell: QuotingShell) =>
	shell === 'pwsh' ? /^[\w+:./-]+$/.test(text) : /^[\w@%+:,./-]+$/.test(text);

/**
 * A command with one word of a file, a flag or a variable, quoted where the shell needs it; undefined where the word cannot be pasted.
 * @returns a string where it reads the same in every shell
 */
export function commandWith(text: string, line: (word: string) => string): string | CommandForms | undefined {
	if (!canBePasted(text)) return undefined;
	if (isPlain(text, 'pwsh')) return line(text);
	return inEach((word, shell) => line(isPlain(text, shell) ? text : word(text)));
}

/** One word that every shell reads alike; undefined where there is no such form. PowerShell takes curly quotes for straight ones. */
export const wordInEveryShell = (text: string): string | undefined =>
	isPlain(text, 'pwsh') ? text : canBePasted(text) && !/['\\\u2018-\u201B]/.test(text) ? `'${text}'` : undefined;

/** For this shell and what is started from it; undefined where the value cannot be pasted. */
export const setVariable = (name: string, value: string): CommandForms | undefined =>
	canBePasted(value)
		? inEach((word, shell) => {
				const literal = shell !== 'pwsh' && isPlain(value, shell) ? value : word(value);
				return {
					posix: `export ${name}=${literal}`,
					fish: `set -gx ${name} ${literal}`,
					pwsh: `$env:${name} = ${literal}`,
				}[shell];
			})
		: undefined;

/** The person puts the value in. */
export const setByHand = (name: string): CommandForms => ({
	posix: `export ${name}=…`,
	fish: `set -gx ${name} …`,
	pwsh: `$env:${name} = '…'`,
});

/** Sets `to` to the value that `from` has. */
export const copyVariable = (from: string, to: string): CommandForms => ({
	posix: `export ${to}="$${from}"`,
	fish: `set -gx ${to} $${from}`,
	pwsh: `$env:${to} = $env:${from}`,
});

export function renameVariable(from: string, to: string): CommandForms {
	const [copied, unset] = [copyVariable(from, to), unsetVariables(from)];
	return inEach((_, shell) => `${copied[shell]}; ${unset[shell]}`);
}

export const unsetVariables = (...names: readonly string[]): CommandForms => ({
	posix: `unset ${names.join(' ')}`,
	fish: `set -e ${names.join(' ')}`,
	pwsh: `Remove-Item -ErrorAction Ignore ${names.map((name) => `Env:${name}`).join(', ')}`,
});

/** @param pattern for the name: an extended regular expression, or with `ignoresCase` a part of it */
export function showVariables(pattern: string, {ignoresCase = false} = {}): CommandForms {
	const posix = ignoresCase ? `env | grep -i ${pattern}` : `env | grep -E "${pattern}"`;
	return {posix, fish: posix, pwsh: `Get-ChildItem Env: | Where-Object Name -match '${pattern}'`};
}

/** `{}` stands for the path, which is always quoted. */
const onPath = (posix: string, pwsh: string) => (path: string) =>
	inEach((word, shell) => (shell === 'pwsh' ? pwsh : posix).replace('{}', () => word(path)));

export const showFile = onPath('cat {}', 'Get-Content -LiteralPath {}');
export const lookAt = onPath('ls -ld {}', 'Get-Acl -LiteralPath {} | Format-List');
export const lookAtLink = onPath('ls -l {}', 'Get-Item -Force -LiteralPath {} | Format-List');
export const deleteFile = onPath('rm {}', 'Remove-Item -LiteralPath {}');
export const deleteFolder = onPath('rm -r {}', 'Remove-Item -Recurse -LiteralPath {}');
export const makeFolder = onPath('mkdir -p {}', 'New-Item -ItemType Directory -Force -Path {}');
export const enterFolder = onPath('cd {}', 'Set-Location -LiteralPath {}');
export const freeSpace = onPath('df -h {}', 'Get-PSDrive -PSProvider FileSystem');
export const allowWriting = onPath('chmod u+w {}', 'Set-ItemProperty -LiteralPath {} -Name IsReadOnly -Value $false');
export const allowReading = onPath('chmod u+rwX {}', 'icacls {} /grant "$($env:USERNAME):F"');
export const takeOwnership = onPath('sudo chown -R "$(id -un)" {}', 'takeown /F {}');
export const takeOutOfGit = onPath('git rm --cached {}', 'git rm --cached {}');

export const moveFile = (from: string, to: string): CommandForms =>
	inEach((word, shell) =>
		shell === 'pwsh' ? `Move-Item -LiteralPath ${word(from)} -Destination ${word(to)}` : `mv ${word(from)} ${word(to)}`,
	);

/** After an empty line, since the last line of the file may have no end. @param line of letters, dots and slashes */
export const addLine = (path: string, line: string): CommandForms =>
	onPath(`printf '\\n${line}\\n' >> {}`, `Add-Content -LiteralPath {} -Value '', '${line}'`)(path);

/** The file that a variable names. */
export const lookAtFileOf = (name: string): CommandForms => ({
	posix: `ls -l "$${name}"`,
	fish: `ls -l "$${name}"`,
	pwsh: `Get-Item -Force -LiteralPath $env:${name}`,
});

/** Prints the HTTP status that the URL answers with, or why it cannot be reached. */
export function askStatus(url: string): CommandForms {
	const posix = `curl -sS -o /dev/null -w '%{http_code}\\n' -m 10 ${url}`;
	// `curl` alone is another program in PowerShell 5.1.
	return {posix, fish: posix, pwsh: `curl.exe -sS -o NUL -w '%{http_code}\\n' -m 10 ${url}`};
}

const everywhereElse = (posix: string, pwsh: string): CommandForms => ({posix, fish: posix, pwsh});

export const synchroniseClock: CommandForms = {
	...everywhereElse('sudo timedatectl set-ntp true', 'w32tm /resync'),
	macos: 'sudo systemsetup -setusingnetworktime on',
};
/** Typed in the Linux of WSL, or in the PowerShell beside it. */
export const setClockOfWsl = everywhereElse('sudo hwclock -s', 'wsl -u root hwclock -s');
/** Source: https://code.claude.com/docs/en/setup */
export const installClaudeCode = everywhereElse(
	'curl -fsSL https://claude.ai/install.sh | bash',
	'irm https://claude.ai/install.ps1 | iex',
);
