// The program without a process: what it prints, where, and with which exit code.
import {describe, expect, test} from 'vitest';
import {main, type ProgramContext} from '../../source/commands/main.ts';
import {installed} from '../../source/invocation.ts';

/** No demo, no terminal, and no home: what is run here must not come as far as looking at a machine. */
async function run(...words: string[]) {
	let [out, err] = ['', ''];
	const program: ProgramContext = {
		version: '1.2.3',
		repository: 'git+https://example.org/this.git',
		invocation: {...installed, program: 'npx claude-bedrock-setup', words},
		environment: {},
		cwd: () => '/nowhere',
		terminal: false,
		input: () => Promise.reject(new Error('nobody types')),
		errorTerminal: false,
		startDemo: () => Promise.reject(new Error('no demo here')),
		listWorlds: async () => 'healthy  everything works\n',
		worldNames: async () => ['healthy'],
		out: (text) => {
			out += text;
		},
		err: (text) => {
			err += text;
		},
	};
	return {code: await main(words, program), out, err};
}

describe('the version', () => {
	test.each([[['version']], [['--version']], [['-v']], [['-V']], [['doctor', '--version']]])(
		'is printed by %j',
		async (words) => {
			expect(await run(...words)).toEqual({code: 0, out: '1.2.3\n', err: ''});
		},
	);
});

describe('help', () => {
	test.each([[['help']], [['--help']], [['-h']], [['--yes', '-h']]])(
		'for the program is printed by %j',
		async (words) => {
			const {code, out, err} = await run(...words);
			expect({code, err}).toEqual({code: 0, err: ''});
			expect(out).toContain('Usage\n  npx claude-bedrock-setup [command] [flags]\n');
		},
	);

	test.each([[['help', 'doctor']], [['doctor', '--help']], [['-h', 'doctor']], [['doctor', '--fixx', '-h']]])(
		'for one command is printed by %j',
		async (words) => {
			const {code, out, err} = await run(...words);
			expect({code, err}).toEqual({code: 0, err: ''});
			expect(out).toContain('Usage\n  npx claude-bedrock-setup doctor [flags]\n');
		},
	);

	test('for the demo lists the simulated accounts', async () => {
		expect(await run('help', 'demo')).toEqual({code: 0, out: 'healthy  everything works\n', err: ''});
	});
});

describe('a mistake on the command line', () => {
	test('is told on stderr with exit code 2', async () => {
		expect(await run('docter')).toEqual({
			code: 2,
			out: '',
			err: 'error: Unknown command "docter". Did you mean doctor?\nhint: This is the corrected command\n  npx claude-bedrock-setup doctor\n',
		});
	});

	test('is one JSON document on stdout with --json', async () => {
		const {code, out, err} = await run('undo', '--fix', '--json');
		expect({code, err}).toEqual({code: 2, err: ''});
		expect(JSON.parse(out)).toMatchObject({
			version: 1,
			outcome: 'problem',
			problems: [
				{
					code: 'bad-flags',
					title: '--fix belongs to doctor, not to undo',
					next: [{say: 'This is the corrected command', run: 'npx claude-bedrock-setup doctor --fix --json'}],
				},
			],
		});
	});
});

describe('a failure of the program itself', () => {
	test('is reported with exit code 1, with --json as a document that names the command', async () => {
		expect((await run('doctor', '--demo')).code).toBe(1);
		const {code, out} = await run('doctor', '--demo', '--json');
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject({command: 'doctor', problems: [{because: 'no demo here'}]});
	});
});
