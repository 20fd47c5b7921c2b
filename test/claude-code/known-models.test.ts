// What set-up wrote, in the real Claude Code, where AWS lets nobody read the inference profiles: it knows each model as well as where
// it may read them, and calls nothing else.
import {existsSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {modelCalls} from '../../scripts/contract/calls.ts';
import {type Journey, type SetUp, startJourney} from '../../scripts/contract/journey.ts';
import {faultsOf} from '../../scripts/contract/judge.ts';
import {runProgram} from '../../scripts/contract/run-program.ts';
import {installClaudeCode, ways} from '../../scripts/contract/ways.ts';
import {knowledgeOf} from '../../source/bedrock/model-knowledge.ts';

const program = process.env.CLAUDE_CODE_BIN ?? '';
const settings = ['--write', 'settings'];

async function journeyIn(world: string, ...flags: string[]): Promise<{journey: Journey; setUp: SetUp}> {
	const journey = await startJourney(world);
	await installClaudeCode(journey, {version: '', file: program, words: []});
	const setUp = await journey.setUp(...flags);
	journey.aws.requests.length = 0;
	return {journey, setUp};
}

type Seen = {readonly window: number; readonly output: number; readonly asked: unknown};

/** What Claude Code believes of the model that a session starts with, and what it asks of it. */
async function seenIn({journey}: {journey: Journey}, ...words: string[]): Promise<Seen> {
	const {project, environment, aws} = journey;
	aws.requests.length = 0;
	const all = ['-p', 'ping', '--output-format', 'json', ...words];
	const {stdout} = await runProgram('claude', all, {cwd: project, env: environment});
	const {modelUsage} = JSON.parse(stdout) as {
		modelUsage: Record<string, {contextWindow: number; maxOutputTokens: number}>;
	};
	const [used] = Object.values(modelUsage);
	const [turn] = aws.requests.filter(({operation}) => operation === 'InvokeModelWithResponseStream');
	const {max_tokens, thinking, output_config, anthropic_beta} = JSON.parse(turn?.message?.body ?? '{}');
	return {
		window: used?.contextWindow ?? 0,
		output: used?.maxOutputTokens ?? 0,
		asked: {max_tokens, thinking, output_config, anthropic_beta},
	};
}

describe.skipIf(!existsSync(program))(
	'the real Claude Code (skipped without CLAUDE_CODE_BIN)',
	{timeout: 120_000},
	() => {
		const models = [
			[[], {family: 'opus', version: [5, 5]}, 1_000_000],
			[['--model', 'sonnet'], {family: 'sonnet', version: [5, 5]}, 1_000_000],
			[['--model', 'haiku'], {family: 'haiku', version: [4, 5]}, 200_000],
		] as const;
		const worlds: {readable?: Awaited<ReturnType<typeof journeyIn>>; not?: Awaited<ReturnType<typeof journeyIn>>} = {};

		beforeAll(async () => {
			worlds.readable = await journeyIn('own-profiles-only', ...settings);
			worlds.not = await journeyIn('unreadable-profiles', ...settings);
		}, 60_000);
		afterAll(async () => {
			await worlds.readable?.journey.close();
			await worlds.not?.journey.close();
		});

		test.each(models)(
			'with %j window, limit, effort and thinking are those of a model that may be read',
			async (words, model, window) => {
				const {readable, not} = worlds;
				if (!readable || !not) throw new Error('no set-up');
				const seen = await seenIn(not, ...words);
				expect(seen).toEqual(await seenIn(readable, ...words));
				expect(seen.window).toBe(window);
				const {effort} = (seen.asked as {output_config?: {effort?: string}}).output_config ?? {};
				expect(effort).toBe(knowledgeOf(model).effort);
				expect(seen.output).toBe(window === 200_000 ? 32_000 : 128_000);
			},
		);

		test('without the settings file the context is held, and Claude Code believes no more than the model has', async () => {
			const {journey, setUp} = await journeyIn('unreadable-profiles', '--write', 'dotenv');
			try {
				expect(setUp.variables.CLAUDE_CODE_MAX_CONTEXT_TOKENS).toBe('200000');
				const withVariables = {journey: {...journey, environment: {...journey.environment, ...setUp.variables}}};
				expect((await seenIn(withVariables, '--model', 'haiku')).window).toBe(200_000);
			} finally {
				await journey.close();
			}
		});

		test('what is held for models that are not known leaves those alone that are', async () => {
			const {readable} = worlds;
			if (!readable) throw new Error('no set-up');
			const {journey} = readable;
			const environment = {...journey.environment, CLAUDE_CODE_MAX_CONTEXT_TOKENS: '200000'};
			expect((await seenIn({journey: {...journey, environment}})).window).toBe(1_000_000);
		});

		test('a Sonnet model that is set by its id is taken for what it is, and auto mode calls no other', async () => {
			const id = 'us.anthropic.claude-sonnet-5-5';
			const {journey, setUp} = await journeyIn('healthy', ...settings, '--sonnet', id);
			try {
				expect((await seenIn({journey}, '--model', 'sonnet')).output).toBe(128_000);
				journey.aws.requests.length = 0;
				await ways.find(({name}) => name === 'auto mode')?.start(journey);
				const calls = modelCalls(journey.aws.requests);
				expect(calls.map(({model}) => model)).toContain(id);
				expect(faultsOf(calls, setUp.variables, setUp.principal)).toEqual([]);
			} finally {
				await journey.close();
			}
		});

		const called = ['model by its id', 'agent', 'agent by id', 'subagent', 'subagent by id', 'auto mode'];
		test.each(called)('as in "%s" no call goes astray and none is refused', async (name) => {
			const way = ways.find((each) => each.name === name);
			const {not} = worlds;
			if (!way || !not) throw new Error(name);
			not.journey.aws.requests.length = 0;
			await way.start(not.journey);
			const calls = modelCalls(not.journey.aws.requests);
			expect(faultsOf(calls, not.setUp.variables, not.setUp.principal)).toEqual([]);
			if (process.env.SHOW_CALLS)
				process.stderr.write(
					`${name}: ${JSON.stringify(calls.map(({model, isTurn, isStream, status}) => [model.slice(-12), isTurn, isStream, status]))}\n`,
				);
		});
	},
);
