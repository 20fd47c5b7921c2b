// A whole run of the program in this process, as in a terminal that nobody looks at: what it printed and how it ended.
import {main} from '../source/commands/main.ts';
import {type Invocation, installed} from '../source/invocation.ts';

export type RunPlace = {
	/** Where it is started. */
	readonly home: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The address of its account. */
	readonly simulatedAws?: string | undefined;
};

export type Ran = {readonly code: number; readonly out: string; readonly err: string};

export type RunLook = {readonly version?: string; readonly columns?: number; readonly input?: string};

export async function runMain(
	{home, environment, simulatedAws}: RunPlace,
	words: readonly string[],
	{version = '0.0.0', columns = 10_000, input = ''}: RunLook = {},
): Promise<Ran> {
	let [out, err] = ['', ''];
	const invocation: Invocation = {...installed, words};
	const code = await main(words, {
		version,
		repository: 'git+https://example.org/this.git',
		environment: {...environment},
		simulatedAws,
		invocation,
		cwd: () => home,
		terminal: false,
		columns,
		out: (text) => {
			out += text;
		},
		err: (text) => {
			err += text;
		},
		input: async () => input,
		errorTerminal: false,
		startDemo: () => Promise.reject(new Error('no demo here')),
		listWorlds: async () => '',
		worldNames: async () => [],
	});
	return {code, out, err};
}
