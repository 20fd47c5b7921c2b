// The command line as words: what is understood, and that everything wrong is named at once.
import {describe, expect, test} from 'vitest';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import type {InitialState} from '../../source/conversation/initial-state.ts';
import {readFlags} from '../../source/conversation/read-flags.ts';
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

describe('what is understood', () => {
	test('nothing is the wizard', () => {
		expect(readCommandLine([])).toEqual({command: 'setup', words: [], flags: {}, behave: {}});
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
			behave: {yes: true},
		});
	});

	test.each([
		[['--demo'], ''],
		[['--demo', '--yes'], ''],
		[['--demo', 'doctor'], ''],
		[['--demo', 'haiku-denied'], 'haiku-denied'],
		[['--demo=haiku-denied', 'doctor'], 'haiku-denied'],
	])('%j names a world or none', (argv, world) => {
		expect(readCommandLine(argv).behave.demo).toBe(world);
	});

	test('a switch that answers says yes', () => {
		expect(readCommandLine(['--compat']).flags.compat).toBe('yes');
	});

	test('the same flag twice with the same value is one', () => {
		expect(readCommandLine(['--region', 'us-west-2', '--region', 'us-west-2']).flags.region).toBe('us-west-2');
	});
});

describe('what is wrong', () => {
	test('is named all at once', () => {
		const {code, because = ''} = wrong('swich', '--regoin', 'x', '--model', '--yes=1');
		expect(code).toBe('bad-flags');
		for (const part of ['swich', '--regoin', '--model needs a value', '--yes takes no value'])
			expect(because).toContain(part);
	});

	test.each([
		[['--reg', 'x'], 'did you mean --region?'],
		[['--region', 'us-west-2', '--region', 'us-east-1'], '--region was given twice'],
		[['switch'], 'switch takes one word'],
		[['switch', 'us-west-2', 'us-east-1'], 'switch takes one word'],
		[['undo', 'everything'], '"everything" means nothing here'],
		[['--model'], '--model needs a value'],
	])('%j', (argv, text) => {
		expect(wrong(...argv).because).toContain(text);
	});
});

describe('flags as answers', () => {
	const start = (flags: InitialState['flags']): InitialState => ({
		signIns: [],
		environment: {},
		now: undefined,
		memory: {answers: {}},
		shell: undefined,
		flags,
		options: {force: false, offline: false, probe: true, subscribe: false, yes: true, askShell: false},
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

	test('all that cannot be taken are named at once', () => {
		const {code, because = ''} = problemOf(() =>
			readFlags(start({region: 'us-west2', caching: 'maybe', signIn: 'nobody', oneM: 'fable'})),
		);
		expect(code).toBe('bad-flags');
		for (const part of ['us-west2', '--caching maybe', 'nobody', '--1m fable']) expect(because).toContain(part);
	});

	test('a single one keeps its own words', () => {
		expect(problemOf(() => readFlags(start({region: 'us-west2'}))).code).toBe('bad-region');
	});
});
