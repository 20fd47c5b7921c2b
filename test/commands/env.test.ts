// The command `env`: the variables alone, or with --json inside the document that every command prints.
import {describe, expect, test} from 'vitest';
import {runEnv} from '../../source/commands/env.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {installed} from '../../source/invocation.ts';
import type {Problem} from '../../source/problem.ts';
import {headedProblem} from '../problem-texts.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

async function start(...words: string[]) {
	const {ports} = await startTestWorld('healthy');
	let out = '';
	const context = {
		...quietContext,
		invocation: installed,
		out: (text: string) => {
			out += text;
		},
	};
	await runEnv(readCommandLine(['env', '--no-shell', ...words]), ports, context as never, new AbortController().signal);
	return {ports, out};
}

const env = async (...words: string[]) => JSON.parse((await start(...words)).out) as Record<string, unknown>;

test('no model is called, and no proof is waited for: nothing is written', async () => {
	const {ports, out} = await start();
	expect(Object.keys(ports.account.requests())).not.toContain('InvokeModel');
	expect(Object.keys(ports.account.requests())).not.toContain('SimulatePrincipalPolicy');
	expect(out).toContain('CLAUDE_CODE_USE_BEDROCK=1');
});

test.each([
	[['--caching', 'off'], 'DISABLE_PROMPT_CACHING=1\n'],
	[['--caching', 'off:haiku'], 'DISABLE_PROMPT_CACHING_HAIKU=1\n'],
	[['--cache-ttl', '1h'], 'ENABLE_PROMPT_CACHING_1H=1\n'],
])('the answers of later questions count: %j', async (words, variable) => {
	expect((await start(...words)).out).toContain(variable);
});

test('a format that cannot be printed is refused with the names of the others', async () => {
	const problem = await start('--format', 'yaml').catch((error: unknown) => error);
	expect(headedProblem('env --format yaml', problem as Problem)).toMatchInlineSnapshot(`
		"# env --format yaml
		error: --format yaml cannot be printed
		  the formats are dotenv, sh, fish, pwsh, json
		"
	`);
});

describe('the variables', () => {
	test('stand alone with --format json', async () => {
		expect(await env('--format', 'json')).toMatchObject({CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'us-west-2'});
	});

	test('are part of the decision with --json', async () => {
		expect(await env('--json')).toMatchObject({
			version: 1,
			command: 'env',
			outcome: 'done',
			decision: {region: 'us-west-2', variables: {CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'us-west-2'}},
			findings: [],
			edits: [],
			problems: [],
		});
	});
});
