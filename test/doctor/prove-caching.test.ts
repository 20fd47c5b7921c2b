// Tests `doctor --prove-caching`: the cost is stated, two calls are made, and one finding tells what was billed.
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {runDoctor} from '../../source/commands/doctor/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';
import {healthyVariables, opus} from './names.ts';

async function prove(world: string, ...words: readonly string[]) {
	const on = await startTestWorld(world);
	await mkdir(path.join(on.home, '.claude'), {recursive: true});
	await on.writeFile('.claude/settings.json', JSON.stringify({env: healthyVariables}));
	let [out, err] = ['', ''];
	const around = {
		invocation: installed,
		environment: on.environment,
		cwd: on.home,
		terminal: false,
		badge: 'simulated account',
		input: async () => '',
		...quietContext,
		out: (text: string) => {
			out += text;
		},
		err: (text: string) => {
			err += text;
		},
	};
	const machine = openMachine({environment: on.environment, cwd: on.home, demo: true});
	const line = readCommandLine(['doctor', '--json', '--no-shell', ...words]);
	const code = await runDoctor(line, {...on.ports, machine}, around, AbortSignal.timeout(30_000));
	const findings: Finding[] = JSON.parse(out).findings;
	const {InvokeModel: calls = 0} = on.ports.account.requests();
	return {code, err, calls, proof: findings.find(({id}) => id === 'caching-proven')};
}

it('`--prove-caching` states the cost first, and then the tokens written and read', async () => {
	const {code, err, proof} = await prove('healthy', '--prove-caching');
	expect(err).toMatch(/^--prove-caching: two calls of about 6,000 tokens .*\n$/);
	expect(proof).toMatchObject({status: 'ok', title: `Prompts are cached on ${opus}`});
	expect(proof?.evidence).toMatch(
		/^call 1: (\d{4}) tokens written to the cache, 0 read from it, \d{1,2} at full price\ncall 2: 0 tokens written to the cache, \1 read from it, /,
	);
	expect(Number(/call 1: (\d+)/.exec(proof?.evidence ?? '')?.[1])).toBeGreaterThan(4096);
	expect(code).toBe(0);
});

it('`--prove-caching` makes two more calls, and without it there are none', async () => {
	const without = await prove('healthy');
	expect(without).toMatchObject({err: '', proof: undefined});
	expect((await prove('healthy', '--prove-caching')).calls).toBe(without.calls + 2);
});

it.each([
	['no model may be called', 'no-access', []],
	['it would subscribe the account', 'first-use', []],
	['--no-probe', 'healthy', ['--no-probe']],
	['--offline', 'healthy', ['--offline']],
])('Caching is unknown, without a further call, where %s', async (_, world, words) => {
	const {proof, calls} = await prove(world, '--prove-caching', ...words);
	expect(proof?.status).toBe('unknown');
	expect(calls).toBe((await prove(world, ...words)).calls);
});
