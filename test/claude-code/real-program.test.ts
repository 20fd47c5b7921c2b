// Runs the real Claude Code against a simulated account: thirty configurations, each compared with the predicted calls.
import {existsSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {quietVariables} from '../../scripts/contract/claude-code.ts';
import {runProgram} from '../../scripts/contract/run-program.ts';
import {pinOf} from '../../source/bedrock/inference-profile.ts';
import {gatherSubject} from '../../source/doctor/gather/index.ts';
import type {Subject} from '../../source/doctor/subject.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';

const program = process.env.CLAUDE_CODE_BIN ?? '';

type Layer = 'environment' | 'user' | 'project' | 'local';
type Choice = {readonly layer: Layer; readonly name: string; readonly value: string};

const ids = [
	'us.anthropic.claude-opus-5-5',
	'us.anthropic.claude-sonnet-5-5',
	'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
	'us.anthropic.claude-haiku-4-5-20251001-v1:0',
	'global.anthropic.claude-opus-5-5',
	'own 0',
	'own 1',
];
const layer = fc.constantFrom<Layer>('environment', 'user', 'project', 'local');
const set = (name: string, values: readonly string[]) =>
	fc.record({layer, name: fc.constant(name), value: fc.constantFrom(...values)});
const tiers = ['OPUS', 'SONNET', 'HAIKU'].map((tier) =>
	set(`ANTHROPIC_DEFAULT_${tier}_MODEL`, [...ids, ids[0] ?? '', `${ids[0]}[1m]`]),
);
const choice = fc.oneof(
	set('ANTHROPIC_MODEL', [...ids, 'opus', 'sonnet', 'haiku', 'opus[1m]', 'best', 'opusplan', '']),
	...tiers,
	...tiers,
	set('ANTHROPIC_SMALL_FAST_MODEL', ids),
	set('ANTHROPIC_DEFAULT_MODEL', ['sonnet', 'haiku', ...ids]),
	set('AWS_REGION', ['us-east-1', 'us-east-2', 'us_west_2', '']),
	set('AWS_DEFAULT_REGION', ['us-east-2', 'nowhere/']),
	fc.record({
		layer: fc.constantFrom<Layer>('user', 'project', 'local'),
		name: fc.constant('model'),
		value: fc.constantFrom('sonnet', 'haiku', ...ids),
	}),
);
const samples = fc.sample(
	fc.uniqueArray(choice, {selector: ({layer: where, name}) => `${where} ${name}`, minLength: 3, maxLength: 8}),
	{numRuns: 30, seed: 20261122},
);

describe.skipIf(!existsSync(program))('the real Claude Code (skipped without CLAUDE_CODE_BIN)', () => {
	it.each(samples.map((choices, at) => [at + 1, choices] as const))(
		'Claude Code makes the calls that effectiveModels predicts, configuration %i',
		async (_, choices) => {
			const on = await startTestWorld('iam-user');
			const environment = await furnish(on, choices);
			const work = path.join(on.home, 'work');
			const {account, machine} = on.ports;
			const options = {demo: true, noShell: true, offline: true};
			const subject = await gatherSubject({
				account,
				machine,
				environment,
				cwd: work,
				options,
				signal: AbortSignal.timeout(10_000),
			});
			await run(environment, work);
			compare(on, subject);
		},
	);
});

async function furnish(on: TestWorld, choices: readonly Choice[]): Promise<Record<string, string>> {
	const signIn = (await on.ports.account.signIns())[0];
	if (!signIn) throw new Error('no sign-in');
	const profiles = await on.ports.account.inferenceProfiles(
		{signIn, region: 'us-west-2'},
		'application',
		AbortSignal.timeout(5000),
	);
	const own = profiles.map(pinOf);
	const real = (value: string) => (value.startsWith('own ') ? (own[Number(value.slice(4))] ?? '') : value);
	const chosen = (where: Layer) =>
		choices.filter((each) => each.layer === where).map(({name, value}) => [name, real(value)] as const);
	const files: readonly (readonly [Layer, string])[] = [
		['user', '.claude/settings.json'],
		['project', 'work/.claude/settings.json'],
		['local', 'work/.claude/settings.local.json'],
	];
	for (const [where, file] of files) {
		const all = chosen(where);
		const env = Object.fromEntries(all.filter(([name]) => name !== 'model'));
		await mkdir(path.dirname(path.join(on.home, file)), {recursive: true});
		await writeFile(
			path.join(on.home, file),
			JSON.stringify({env, ...Object.fromEntries(all.filter(([name]) => name === 'model'))}),
		);
	}
	return {
		...on.environment,
		CLAUDE_CODE_USE_BEDROCK: '1',
		ANTHROPIC_BEDROCK_BASE_URL: on.aws.url,
		AWS_ENDPOINT_URL: on.aws.url,
		...quietVariables,
		CLAUDE_CODE_MAX_RETRIES: '0',
		...Object.fromEntries(chosen('environment')),
	};
}

/** Ends in any case: what matters is what was asked of the account until then. */
const run = (env: Record<string, string>, cwd: string) =>
	runProgram(program, ['-p', 'ping'], {cwd, env, limit: 20_000});

function compare(on: TestWorld, subject: Subject): void {
	const asked = (operation: string) => on.aws.requests.filter((each) => each.operation === operation);
	const family = (id: string | undefined) => /claude-(?:[\d-]*)(opus|sonnet|haiku)/.exec(id ?? '')?.[1] ?? id;
	const primary = subject.calls.find(({role}) => role === 'primary');
	const [turn] = asked('InvokeModelWithResponseStream');
	// A turn on a built-in default may go to any version of that family.
	expect(primary?.id ? turn?.detail : family(turn?.detail)).toBe(primary?.id ?? primary?.builtIn);
	expect(turn?.region).toBe(subject.region.region);
	const unchosen = subject.calls.flatMap(({when, builtIn}) => (when === 'start' && builtIn ? [builtIn] : []));
	const started = new Set(asked('InvokeModel').map(({detail}) => family(detail) ?? ''));
	// A default that is the primary model itself needs no call of its own, so that tier may be missing.
	const excused = family(primary?.id ?? primary?.builtIn);
	expect([...started].filter((each) => !unchosen.some((tier) => tier === each))).toEqual([]);
	expect(unchosen.filter((tier) => !started.has(tier) && tier !== excused)).toEqual([]);
}
