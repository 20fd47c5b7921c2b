// Reads what this tool wrote for the shell: variables that no shell exports and that still count, since `claude` alone gets them.
import path from 'node:path';
import type {Assignment} from '../../claude-code/settings-layers.ts';
import {shellExports} from '../../claude-code/shell-exports.ts';
import type {Machine} from '../../machine/machine.ts';
import {unsetMark} from '../../plan/dotenv.ts';
import {readDotenv} from '../../plan/dotenv-check.ts';
import {findStartUpLine} from '../../plan/find-start-up-line.ts';
import {ownHeader, prefix, type ShellScope} from '../../plan/snippet/scope.ts';

export type InstalledSnippet = {
	readonly scope: ShellScope;
	/** The start-up file that reads it, with the text in it; fish reads a file of ours by itself. */
	readonly path: string;
	readonly text: string;
	readonly line?: number;
	readonly generated: string;
	/** When what an open terminal may not know yet was written, in milliseconds since 1970. */
	readonly writtenAt: number;
	readonly values: readonly Assignment[];
};

type Place = {readonly machine: Machine; readonly shell: string; readonly zdotdir: string | undefined};
type ReadFile = {readonly path: string; readonly text: string; readonly modified: number};

/** Undefined where none is installed for this shell. `zdotdir`: the folder of .zshrc, where zsh itself said so. */
export async function gatherSnippet(
	machine: Machine,
	shell: string | undefined,
	zdotdir?: string,
): Promise<InstalledSnippet | undefined> {
	if (shell === 'fish') return fishSnippet(machine);
	return shell === 'bash' || shell === 'zsh' ? posixSnippet({machine, shell, zdotdir}) : undefined;
}

async function posixSnippet({machine, shell, zdotdir}: Place): Promise<InstalledSnippet | undefined> {
	const {home, environment, configDir} = machine;
	const files: Readonly<Record<string, readonly string[]>> = {
		bash: ['.bashrc', '.bash_profile', '.bash_login', '.profile'].map((name) => path.join(home, name)),
		zsh: [path.join(zdotdir || environment.ZDOTDIR || home, '.zshrc')],
	};
	const generated = path.join(configDir, `shell.${shell}`);
	const [own, dotenv, ...startUp] = await Promise.all(
		[generated, path.join(configDir, 'bedrock.env'), ...(files[shell] ?? [])].map((file) => readText(machine, file)),
	);
	for (const file of startUp) {
		if (!file) continue;
		const line = findStartUpLine(file.text, shell);
		// An earlier version put the whole snippet into the start-up file.
		const snippet = line === undefined ? file : own;
		const scope = snippet && scopeOf(snippet.text);
		if (!scope) continue;
		// The function reads the dotenv file each time; what is exported was read when the terminal was opened.
		const times = [snippet.modified, ...(scope === 'all' ? [dotenv?.modified ?? 0] : [])];
		return {
			scope,
			path: file.path,
			text: file.text,
			...(line !== undefined && {line}),
			generated: snippet.path,
			writtenAt: Math.max(...times),
			values: dotenv ? dotenvValues(dotenv) : [],
		};
	}
	return undefined;
}

function scopeOf(text: string): ShellScope | undefined {
	if (!text.includes(`${prefix}_file=`)) return undefined;
	return /^\s*function claude \{/m.test(text) ? 'claude' : 'all';
}

async function readText(machine: Machine, file: string): Promise<ReadFile | undefined> {
	const {bytes, modified = 0} = await machine.read(file);
	return bytes && {path: file, text: bytes.toString('utf8'), modified};
}

/** The dotenv file as the snippet reads it: values, and names that it unsets. */
function dotenvValues({path: file, text}: ReadFile): Assignment[] {
	const values = [...readDotenv(Buffer.from(text))].map(
		([name, {value, line}]): Assignment => ({name, value, origin: {layer: 'dotenv', path: file, line}}),
	);
	const unset = text.split('\n').flatMap((line, at): Assignment[] => {
		const name = line.startsWith(unsetMark) ? line.slice(unsetMark.length).trim() : '';
		return name ? [{name, value: '', origin: {layer: 'dotenv', path: file, line: at + 1}}] : [];
	});
	return [...values, ...unset];
}

async function fishSnippet(machine: Machine): Promise<InstalledSnippet | undefined> {
	const config = machine.environment.XDG_CONFIG_HOME || path.join(machine.home, '.config');
	const own = await readText(machine, path.join(config, 'fish', 'conf.d', 'claude-bedrock-setup.fish'));
	if (!own?.text.startsWith(ownHeader)) return undefined;
	const {path: file, text, modified: writtenAt} = own;
	const scope = text.includes('function claude') ? 'claude' : 'all';
	const unset = text.split('\n').flatMap((line, at) => {
		const name = /^\s*set -lu (\w+)|^set -qg (\w+);/.exec(line)?.slice(1).find(Boolean);
		return name ? [{name, value: '', line: at + 1}] : [];
	});
	const values = [...shellExports(text, 'fish').filter(({exported}) => exported), ...unset].map(
		({name, value, line}): Assignment => ({name, value, origin: {layer: 'dotenv', path: file, line}}),
	);
	return {scope, path: file, text, generated: file, writtenAt, values};
}
