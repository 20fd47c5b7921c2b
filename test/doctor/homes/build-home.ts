// Builds a test home in a folder: AWS files, settings, programs, and its environment.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {furnishHome} from '../../../source/simulated-aws/home.ts';
import type {World} from '../../../source/simulated-aws/world.ts';
import {healthyVariables, type Values} from '../names.ts';
import {settingsText} from '../settings-text.ts';
import type {TestHome} from '../test-home.ts';

/** Where files outside of the home are: `/etc` of a test home is never that of this computer. */
export const outsideFile = (home: string, file: string) => path.join(home, 'machine', file);

/** What placeholders in the texts of a test home stand for. */
export type Places = Readonly<Record<string, string>> & {readonly '{home}': string; readonly '{aws}': string};

/** @returns the environment of the home */
export async function buildHome(testHome: TestHome, world: World, places: Places): Promise<Values> {
	const {'{home}': home} = places;
	const {login} = world.home;
	// A sign-in takes a person a second; the tests do not wait for it.
	const quick = {...world, home: {...world.home, ...(login && {login: {...login, seconds: 0}})}};
	const {environment} = furnishHome(home, quick);
	const filled = (text: string) =>
		Object.entries(places).reduce((all, [placeholder, value]) => all.replaceAll(placeholder, value), text);
	const {user, project, local, managed, keys, files, claude = '2.1.330'} = testHome;
	const texts: Values = {
		'bin/claude': claudeProgram,
		'bin/claude-version': `${claude}\n`,
		...(!login && {'bin/aws': '#!/bin/sh\nexit 0\n'}),
		'.claude/settings.json': settingsText({...healthyVariables, ...user}, keys),
		...(project && {'work/.claude/settings.json': settingsText(project)}),
		...(local && {'work/.claude/settings.local.json': settingsText(local)}),
		...(managed && {'/etc/claude-code/managed-settings.json': settingsText(managed)}),
		// A new terminal gets what the whole machine has.
		...(testHome.shell && {'.profile': exportsOf(environment, ['AWS_EC2_METADATA_DISABLED'])}),
		...files,
	};
	mkdirSync(path.join(home, testHome.start ?? 'work'), {recursive: true});
	for (const [name, text] of Object.entries(texts)) {
		const file = name.startsWith('/') ? outsideFile(home, name) : path.join(home, name);
		if (text === undefined) rmSync(file, {force: true, recursive: true});
		else write(file, filled(text));
	}
	const own = Object.entries(testHome.environment ?? {}).map(([name, value]) => [name, value && filled(value)]);
	// Only the programs of the home are found: what this computer has installed must not matter.
	return {...environment, PATH: path.join(home, 'bin'), SHELL: '/bin/bash', ...Object.fromEntries(own)};
}

const exportsOf = (values: Values, names: readonly string[]) =>
	names.map((name) => `export ${name}='${values[name]}'\n`).join('');

function write(file: string, text: string): void {
	mkdirSync(path.dirname(file), {recursive: true});
	writeFileSync(file, text, {mode: path.basename(path.dirname(file)) === 'bin' ? 0o755 : 0o600});
}

/** Prints its version and can be updated, with shell built-ins alone. */
const claudeProgram = `#!/bin/sh
case "$1" in
update) echo 2.1.330 >"$HOME/bin/claude-version" ;;
*)
	read -r version <"$HOME/bin/claude-version"
	echo "$version (Claude Code)"
	;;
esac
`;
