// The command `env`: the variables alone, or with --json inside the document that every command prints.
import {describe, expect, test} from 'vitest';
import {runEnv} from '../../source/commands/env.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {installed} from '../../source/invocation.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

async function env(...words: string[]) {
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
	return JSON.parse(out) as Record<string, unknown>;
}

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
