// Runs the set-up with `--yes` in a simulated account, on a home on the disk.
import {chmodSync, mkdirSync} from 'node:fs';
import path from 'node:path';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {setUpWithoutQuestions} from '../../source/commands/setup/non-interactive.ts';
import {typedCommand} from '../../source/commands/typed-command.ts';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

type Start = {
	readonly world?: string;
	/** By path below the home. */
	readonly files?: Readonly<Record<string, string>>;
	readonly environment?: Readonly<Record<string, string>>;
	/** The folder below the home in which it is started. */
	readonly cwd?: string;
};

/** Whether Claude Code is installed must not depend on the machine that runs the tests. */
export async function setUpIn(
	{world = 'healthy', files = {}, environment: more = {}, cwd = '.'}: Start,
	...words: string[]
) {
	const on = await startTestWorld(world, {...more});
	const {home, writeFile} = on;
	await writeFile('bin/claude', "#!/bin/sh\necho '2.1.330 (Claude Code)'\n");
	chmodSync(path.join(home, 'bin', 'claude'), 0o755);
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(home, name)), {recursive: true});
		await writeFile(name, text);
	}
	const folder = path.join(home, cwd);
	mkdirSync(folder, {recursive: true});
	const {environment} = on;
	const ports = {...on.ports, machine: openMachine({environment, cwd: folder, demo: true})};
	let [out, err] = ['', ''];
	const line = readCommandLine(['--yes', '--no-shell', ...words]);
	const context = {
		...quietContext,
		invocation: {...installed, words, typed: typedCommand(line)},
		environment,
		cwd: folder,
		terminal: false,
		input: () => Promise.reject(new Error('nobody types')),
		out: (text: string) => {
			out += text;
		},
		err: (text: string) => {
			err += text;
		},
	};
	const code = await setUpWithoutQuestions(line, ports, context, new AbortController().signal);
	return {code, out, err, home, on};
}

export const setUp = (world: string, ...words: string[]) => setUpIn({world}, ...words);
