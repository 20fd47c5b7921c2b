// The command line as words: what is understood, and that every mistake is named once, with the corrected command.
import {describe, expect, test} from 'vitest';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import type {InitialState} from '../../source/conversation/initial-state.ts';
import {readFlags} from '../../source/conversation/read-flags.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf} from '../../source/next-step.ts';
import {Problem} from '../../source/problem.ts';

function problemOf(run: () => unknown): Problem {
	try {
		run();
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('nothing was wrong');
}

const wrong = (...argv: string[]) => problemOf(() => readCommandLine(argv));

/** The command that is proposed for a command line with a mistake. */
const proposed = (...argv: string[]) =>
	wrong(...argv).next.map((next) => commandOf(next, {...installed, words: argv}))[0];

describe('a command line that is understood', () => {
	test('no word at all is the set-up', () => {
		expect(readCommandLine([])).toEqual({command: 'setup', flags: {}, options: {}});
	});

	test('flags are answers by question, with a space or an equals sign', () => {
		expect(readCommandLine(['--profile', 'dev', '--region=us-west-2', '--haiku-region', 'us-east-1']).flags).toEqual({
			signIn: 'dev',
			region: 'us-west-2',
			haikuRegion: 'us-east-1',
		});
	});

	test('the word after switch is the region', () => {
		expect(readCommandLine(['switch', 'eu-central-1', '--yes'])).toMatchObject({
			command: 'switch',
			flags: {region: 'eu-central-1'},
			options: {yes: true},
		});
	});

	test('switch may stand alone, or have its region as a flag', () => {
		expect(readCommandLine(['switch']).flags).toEqual({});
		expect(readCommandLine(['switch', '--region', 'us-west-2']).flags).toEqual({region: 'us-west-2'});
	});

	test.each([
		[['--demo'], ''],
		[['--demo', '--yes'], ''],
		[['--demo', 'doctor'], ''],
		[['--demo', 'haiku-denied'], 'haiku-denied'],
		[['--demo=haiku-denied', 'doctor'], 'haiku-denied'],
	])('%j names a world or none', (argv, world) => {
		expect(readCommandLine(argv).options.demo).toBe(world);
	});

	test('--demo before a command leaves the command alone', () => {
		expect(readCommandLine(['--demo', 'doctor']).command).toBe('doctor');
	});

	test('--shell and --no-shell are two flags', () => {
		const {flags, options} = readCommandLine(['--shell', 'bash', '--no-shell']);
		expect(flags.shell).toBe('bash');
		expect(options.noShell).toBe(true);
		expect(readCommandLine(['--no-shell', '--shell', 'bash'])).toMatchObject({flags, options});
	});

	test('a value stays the text that was typed', () => {
		expect(readCommandLine(['--profile', '012345678901']).flags.signIn).toBe('012345678901');
		expect(readCommandLine(['--model=1e3']).flags.model).toBe('1e3');
	});

	test('a switch that answers a question says yes', () => {
		expect(readCommandLine(['--compat']).flags.compat).toBe('yes');
	});

	test('the same flag twice with the same value is one', () => {
		expect(readCommandLine(['--region', 'us-west-2', '--region', 'us-west-2']).flags.region).toBe('us-west-2');
	});

	test('a flag that may be repeated keeps all its values, in order', () => {
		const {options} = readCommandLine(['profiles', 'create', '--tag', 'a=1', '--tag=b=2', '--tag', 'a=1']);
		expect(options.tag).toEqual(['a=1', 'b=2', 'a=1']);
	});

	test('what follows after profiles delete is kept', () => {
		const line = readCommandLine(['profiles', 'delete', 'arn:1', 'arn:2', '--yes']);
		expect(line).toMatchObject({operand: {value: 'delete'}, further: ['arn:1', 'arn:2']});
	});

	test('a single dash is a value', () => {
		expect(readCommandLine(['doctor', '--explain', '-']).options.explain).toBe('-');
	});

	test.each([['-h'], ['--help'], ['switch', '-h'], ['--regoin', 'x', '--help'], ['undo', '--force', '--help']])(
		'help is given whatever else stands on the line: %j',
		(...argv) => {
			expect(readCommandLine(argv).options.help).toBe(true);
		},
	);

	test.each([['-v'], ['-V'], ['--version']])('%s asks for the version', (word) => {
		expect(readCommandLine([word]).options.version).toBe(true);
	});

	test('help takes the name of a command or of the demo', () => {
		expect(readCommandLine(['help', 'doctor'])).toMatchObject({command: 'help', operand: {value: 'doctor'}});
		expect(readCommandLine(['help', 'demo'])).toMatchObject({command: 'help', operand: {value: 'demo'}});
	});

	test('env and policy accept answers that only matter for writing', () => {
		const argv = ['--dotenv', 'x', '--write', 'dotenv', '--settings', 'user', '--shell', 'zsh', '--shell-scope', 'all'];
		for (const command of ['env', 'policy']) expect(readCommandLine([command, ...argv]).command).toBe(command);
	});
});

describe('a command line with one mistake', () => {
	test.each([
		[['docter'], 'Unknown command "docter". Did you mean doctor?', 'claude-bedrock-setup doctor'],
		[['swich', 'us-west-2'], 'Unknown command "swich". Did you mean switch?', 'claude-bedrock-setup switch us-west-2'],
		[['evn', '--json'], 'Unknown command "evn". Did you mean env?', 'claude-bedrock-setup env --json'],
		[['Doctor'], 'Unknown command "Doctor". Did you mean doctor?', 'claude-bedrock-setup doctor'],
		[['help', 'docter'], 'Unknown topic "docter". Did you mean doctor?', 'claude-bedrock-setup help doctor'],
		[['docter', '--fix'], 'Unknown command "docter". Did you mean doctor?', 'claude-bedrock-setup doctor --fix'],
		[['nothing-like-it'], 'Unknown command "nothing-like-it"', 'claude-bedrock-setup --help'],
		[
			['--regoin', 'us-east-1'],
			'Unknown flag --regoin. Did you mean --region?',
			'claude-bedrock-setup --region us-east-1',
		],
		[
			['--regoin=us-east-1'],
			'Unknown flag --regoin. Did you mean --region?',
			'claude-bedrock-setup --region=us-east-1',
		],
		[['--dryrun', '--yes'], 'Unknown flag --dryrun. Did you mean --dry-run?', 'claude-bedrock-setup --dry-run --yes'],
		[['--offlin', 'doctor'], 'Unknown flag --offlin. Did you mean --offline?', 'claude-bedrock-setup --offline doctor'],
		[['--reg', 'x'], 'Unknown flag --reg. Did you mean --region?', 'claude-bedrock-setup --region x'],
		[['--explian', 'x'], 'Unknown flag --explian. Did you mean --explain?', 'claude-bedrock-setup doctor --explain x'],
		[['--regoin'], 'Unknown flag --regoin. Did you mean --region?', 'claude-bedrock-setup --help'],
		[['swich', 'a', 'b'], 'Unknown command "swich". Did you mean switch?', 'claude-bedrock-setup --help'],
		[['--nothing-like-it', 'x'], 'Unknown flag --nothing-like-it', 'claude-bedrock-setup --help'],
		[['-x'], 'Unknown flag -x', 'claude-bedrock-setup --help'],
		[['-xyz'], 'Unknown flag -xyz', 'claude-bedrock-setup --help'],
		[
			['--region', 'a', '--region', 'b'],
			'--region was given twice, with different values',
			'claude-bedrock-setup --help',
		],
		[
			['switch', 'a', '--region', 'b'],
			'the region was given twice, with different values',
			'claude-bedrock-setup switch --help',
		],
		[
			['switch', 'a', 'b'],
			'switch takes one word, <region>, and not "b" as well',
			'claude-bedrock-setup switch --help',
		],
		[['undo', 'all'], 'undo takes no further word, and so not "all"', 'claude-bedrock-setup undo --help'],
		[['--model'], '--model needs a value: <profile>', 'claude-bedrock-setup --help'],
		[['--model', '--yes'], '--model needs a value: <profile>', 'claude-bedrock-setup --help'],
		[['--yes=1'], '--yes takes no value', 'claude-bedrock-setup --help'],
	])('%j is told what it is, and nothing that follows from it', (argv, title, command) => {
		const problem = wrong(...argv);
		expect(problem).toMatchObject({code: 'bad-flags', usage: true, title, because: undefined});
		expect(proposed(...argv)).toBe(command);
	});
});

describe('a flag of another command', () => {
	test.each([
		[['--fix'], '--fix belongs to doctor', 'claude-bedrock-setup doctor --fix'],
		[['--missing', '--demo'], '--missing belongs to policy', 'claude-bedrock-setup policy --missing --demo'],
		[
			['--explain', 'API Error: 403'],
			'--explain belongs to doctor',
			"claude-bedrock-setup doctor --explain 'API Error: 403'",
		],
		[['policy', '--fix'], '--fix belongs to doctor, not to policy', 'claude-bedrock-setup doctor --fix'],
		[['--fix', '--opus', 'x'], '--fix belongs to doctor', 'claude-bedrock-setup doctor --help'],
		[['undo', '--force'], '--force belongs to the set-up and switch, not to undo', 'claude-bedrock-setup undo --help'],
		[
			['doctor', '--region', 'us-west-2'],
			'--region belongs to the set-up, policy, profiles and env, not to doctor',
			'claude-bedrock-setup doctor --help',
		],
		[
			['env', '--subscribe'],
			'--subscribe belongs to the set-up and switch, not to env',
			'claude-bedrock-setup env --help',
		],
	])('%j is refused with the name of its command', (argv, title, command) => {
		expect(wrong(...argv)).toMatchObject({code: 'bad-flags', usage: true, title});
		expect(proposed(...argv)).toBe(command);
	});
});

describe('a command line with several mistakes', () => {
	test('names each of them once', () => {
		const {title, because} = wrong('--regoin', 'x', '--model', '--yes=1', '--fix');
		expect(title).toBe('4 mistakes on the command line');
		expect(because).toBe(
			[
				'Unknown flag --regoin. Did you mean --region?',
				'--model needs a value: <profile>',
				'--yes takes no value',
				'--fix belongs to doctor',
			].join('\n'),
		);
	});

	test('does not ask which flags belong to a command that does not exist', () => {
		expect(wrong('docter', '--fix', '--region', 'x').title).toBe('Unknown command "docter". Did you mean doctor?');
	});
});

describe('flags as answers', () => {
	const start = (flags: InitialState['flags']): InitialState => ({
		signIns: [],
		environment: {},
		existing: undefined,
		settingsHere: [],
		home: '/home',
		storedAnswers: {answers: {}},
		shell: undefined,
		flags,
		options: {force: false, offline: false, probe: true, prove: true, subscribe: false, yes: true, askShell: false},
		clock: () => new Date(0),
	});

	test('are read by their questions', () => {
		expect(
			readFlags(start({region: 'us-west-2', caching: 'off:haiku,opus', write: 'settings', model: 'opus'})),
		).toMatchObject({
			region: {value: 'us-west-2', from: 'flag'},
			caching: {value: {offFor: ['opus', 'haiku']}},
			write: {value: ['settings']},
			model: {value: 'opus'},
		});
	});

	test('may spell a region in capital letters', () => {
		expect(readFlags(start({region: 'US-EAST-1', haikuRegion: 'Eu-West-1'}))).toMatchObject({
			region: {value: 'us-east-1'},
			haikuRegion: {value: 'eu-west-1'},
		});
	});

	test('that cannot be taken are named all at once', () => {
		const {
			code,
			usage,
			because = '',
		} = problemOf(() => readFlags(start({region: 'us-west2', caching: 'maybe', signIn: 'nobody', oneM: 'fable'})));
		expect({code, usage}).toEqual({code: 'bad-flags', usage: true});
		for (const part of ['us-west2', '--caching takes on, off or off:<models>, not "maybe"', 'nobody', '"fable"'])
			expect(because).toContain(part);
	});

	test('keep their own words where only one cannot be taken', () => {
		expect(problemOf(() => readFlags(start({region: 'us-west2'})))).toMatchObject({code: 'bad-region', usage: true});
	});
});
