// Reads the start-up files of all shells to learn where an exported value is assigned. They are read, never run, so they decide nothing.

import path from 'node:path';
import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import type {ReadText} from '../../claude-code/settings-here.ts';
import type {Assignment} from '../../claude-code/settings-layers.ts';
import {dialectOf, shellExports} from '../../claude-code/shell-exports.ts';
import type {Machine} from '../../machine/machine.ts';
import {readDotenv} from '../../plan/dotenv-check.ts';
import type {SubjectFacts} from '../facts.ts';

/**
 * @param outside whether files outside of the home are read: `/etc/environment`
 * @param zdotdir the folder of .zshrc, where zsh itself said so
 */
export async function gatherStartUpFiles(
	machine: Machine,
	read: ReadText,
	outside: boolean,
	zdotdir?: string,
): Promise<Pick<SubjectFacts, 'sources' | 'unexportedVariables'>> {
	const perFile = await Promise.all(
		startUpFiles(machine, outside, zdotdir).map(async (file) =>
			shellExports((await read(file)) ?? '', dialectOf(file)).map((each) => ({...each, file})),
		),
	);
	const all = perFile.flat();
	return {
		sources: [
			...all
				.filter(({exported}) => exported)
				.map(({name, value, file, line}) => inStartUpFile(name, value, file, line)),
			...(await ownDotenv(machine, read)),
		],
		unexportedVariables: all
			.filter(({exported, name}) => !exported && relevantVariables.has(name))
			.map(({name, file, line}) => ({name, path: file, line})),
	};
}

const inStartUpFile = (name: string, value: string, file: string, line: number): Assignment => ({
	name,
	value,
	origin: {layer: 'shell-file', path: file, line},
});

/** The file that set-up writes: where no lines of ours read it, whoever wanted it reads it in a way of their own. */
async function ownDotenv({configDir}: Machine, read: ReadText): Promise<Assignment[]> {
	const file = path.join(configDir, 'bedrock.env');
	const text = await read(file);
	if (text === undefined) return [];
	return [...readDotenv(Buffer.from(text))].map(([name, {value, line}]) => inStartUpFile(name, value, file, line));
}

/** In the order in which shells read them, each once. */
function startUpFiles({home, environment, filesIn}: Machine, outside: boolean, zdotdir?: string): string[] {
	const config = environment.XDG_CONFIG_HOME || path.join(home, '.config');
	const zsh = zdotdir || environment.ZDOTDIR || home;
	const files = [
		...(outside ? ['/etc/environment'] : []),
		...filesIn(path.join(config, 'environment.d'), '.conf'),
		...['.profile', '.bash_profile', '.bash_login', '.bashrc', '.zshenv'].map((name) => path.join(home, name)),
		...['.zshenv', '.zprofile', '.zshrc', '.zlogin'].map((name) => path.join(zsh, name)),
		...filesIn(path.join(config, 'fish', 'conf.d'), '.fish'),
		path.join(config, 'fish', 'config.fish'),
		path.join(config, 'powershell', 'profile.ps1'),
	];
	return [...new Set(files)];
}

/** `.env` files of the working directory that set relevant variables. */
export async function gatherUnreadDotenvFiles(
	{cwd}: Machine,
	read: ReadText,
): Promise<SubjectFacts['unreadDotenvFiles']> {
	const files = ['.env', '.env.local'].map((name) => path.join(cwd, name));
	const all = await Promise.all(
		files.map(async (file) => ({
			path: file,
			names: [...new Set(shellExports((await read(file)) ?? '', 'plain').map(({name}) => name))].filter((name) =>
				relevantVariables.has(name),
			),
		})),
	);
	return all.filter(({names}) => names.length > 0);
}
