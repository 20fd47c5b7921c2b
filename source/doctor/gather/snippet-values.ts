// Reads the variables that this tool's shell snippet gives to the command `claude` alone: no shell exports them, and they still count.
import path from 'node:path';
import type {Assignment} from '../../claude-code/settings-layers.ts';
import {shellExports} from '../../claude-code/shell-exports.ts';
import type {Machine} from '../../machine/machine.ts';
import {unsetMark} from '../../plan/dotenv.ts';
import {readDotenv} from '../../plan/dotenv-check.ts';
import {ownHeader, prefix} from '../../plan/snippet/scope.ts';
import type {TextReader} from './text-reader.ts';

/** Empty where no snippet of scope `claude` is installed for this shell. */
export async function gatherSnippetValues(
	machine: Machine,
	read: TextReader,
	shell: string | undefined,
): Promise<Assignment[]> {
	const {home, environment, configDir} = machine;
	if (shell === 'fish')
		return fishValues(
			path.join(
				environment.XDG_CONFIG_HOME || path.join(home, '.config'),
				'fish',
				'conf.d',
				'claude-bedrock-setup.fish',
			),
			read,
		);
	const files: Readonly<Record<string, readonly string[]>> = {
		bash: ['.bashrc', '.bash_profile', '.bash_login', '.profile'].map((name) => path.join(home, name)),
		zsh: [path.join(environment.ZDOTDIR || home, '.zshrc')],
	};
	const texts = await Promise.all((files[shell ?? ''] ?? []).map(read));
	const generated = await read(path.join(configDir, `shell.${shell}`));
	const readsGenerated = new RegExp(`^[^#\\n]*/claude-bedrock-setup/shell\\.${shell}`, 'm');
	// An earlier version put the whole snippet into the start-up file.
	const isInstalled = texts.some(
		(text) => text && (givesToClaude(text) || (generated && givesToClaude(generated) && readsGenerated.test(text))),
	);
	return isInstalled ? dotenvValues(path.join(configDir, 'bedrock.env'), read) : [];
}

const givesToClaude = (text: string) => text.includes(`${prefix}_file=`) && /^\s*function claude \{/m.test(text);

/** The dotenv file as the snippet reads it: values, and names that it unsets. */
async function dotenvValues(file: string, read: TextReader): Promise<Assignment[]> {
	const text = (await read(file)) ?? '';
	const values = [...readDotenv(Buffer.from(text))].map(
		([name, {value, line}]): Assignment => ({name, value, origin: {layer: 'dotenv', path: file, line}}),
	);
	const unset = text.split('\n').flatMap((line, at): Assignment[] => {
		const name = line.startsWith(unsetMark) ? line.slice(unsetMark.length).trim() : '';
		return name ? [{name, value: '', origin: {layer: 'dotenv', path: file, line: at + 1}}] : [];
	});
	return [...values, ...unset];
}

async function fishValues(file: string, read: TextReader): Promise<Assignment[]> {
	const text = (await read(file)) ?? '';
	if (!text.startsWith(ownHeader) || !text.includes('function claude')) return [];
	const unset = text.split('\n').flatMap((line, at) => {
		const name = /^\s*set -lu (\w+)/.exec(line)?.[1];
		return name ? [{name, value: '', line: at + 1}] : [];
	});
	return [...shellExports(text, 'fish').filter(({exported}) => exported), ...unset].map(({name, value, line}) => ({
		name,
		value,
		origin: {layer: 'dotenv', path: file, line},
	}));
}
