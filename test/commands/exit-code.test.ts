// Exit code 2 is for the command line alone: every Problem that it causes says so itself.
import {describe, expect, test} from 'vitest';
import {parsePin} from '../../source/bedrock/pin.ts';
import {checkPin} from '../../source/bedrock/pin-check.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {exitCode} from '../../source/commands/report-failure.ts';
import type {Id} from '../../source/conversation/answers.ts';
import {blockingProblem} from '../../source/conversation/blocking-problem.ts';
import {questionOf} from '../../source/conversation/questions/index.ts';
import {Problem} from '../../source/problem.ts';
import {startTestWorld} from '../test-world.ts';

function thrownBy(run: () => unknown): Problem {
	try {
		run();
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('nothing was thrown');
}

const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/abcdefghijkl';

describe('a value of a flag that cannot be taken', () => {
	test.each([
		['region', 'mars'],
		['haikuRegion', 'mars'],
		['signIn', 'nobody'],
		['caching', 'maybe'],
		['cacheTtl', '1d'],
		['oneM', 'fable'],
		['write', 'paper'],
		['settings', 'all'],
		['shell', 'tcsh'],
		['shellScope', 'none'],
		['dotenv', ' '],
		['model', 'a b'],
	] satisfies readonly (readonly [Id, string])[])('of %s ends with exit code 2', (id, text) => {
		const question = questionOf(id);
		expect(exitCode(thrownBy(() => question.read?.(text, {initial: {signIns: []} as never})))).toBe(2);
	});

	test.each(['', '"x"', 'a%2fb', 'a b', 'opus', 'claude-opus-5-5', 'zzz', arn.replace('123456789012', '1')])(
		'that is no pin ends with exit code 2: %s',
		(text) => {
			expect(parsePin(text)).toMatchObject({usage: true});
		},
	);

	test.each([
		['another partition', {region: 'us-gov-west-1'}, arn],
		['another account', {region: 'us-west-2', accountId: '999999999999'}, arn],
		['another region', {region: 'us-east-1'}, arn],
		['a foundation model', {region: 'us-west-2'}, 'anthropic.claude-opus-5-5'],
		['something else of Bedrock', {region: 'us-west-2'}, arn.replace('application-inference-profile', 'prompt-router')],
		['a profile that does not exist', {region: 'us-west-2', profiles: []}, arn],
	])('that is a pin of %s ends with exit code 2', (_, context, text) => {
		const pin = parsePin(text);
		if (pin instanceof Problem) throw pin;
		const problem = checkPin(pin, context);
		expect(problem && exitCode(problem)).toBe(2);
	});
});

test('missing answers end with exit code 2', async () => {
	const session = await (await startTestWorld('healthy')).openSession('--yes', '--offline');
	await session.settled();
	const problem = blockingProblem(session.view);
	expect(problem?.code).toBe('missing-answers');
	expect(problem && exitCode(problem)).toBe(2);
});

test('a line that cannot be read ends with exit code 2', () => {
	expect(exitCode(thrownBy(() => readCommandLine(['docter'])))).toBe(2);
});

test('an answer of AWS ends with exit code 1', async () => {
	const session = await (await startTestWorld('nothing-yet')).openSession('--yes');
	await session.settled();
	const problem = blockingProblem(session.view);
	expect(problem && exitCode(problem)).toBe(1);
});
