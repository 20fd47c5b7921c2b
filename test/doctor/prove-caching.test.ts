// Tests `doctor --prove-caching`: the price is stated first, and a finding for each model tells what was billed.
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {runDoctor} from '../../source/commands/doctor/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import type {ModelCaching} from '../../source/output/caching-as-json.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';
import {healthyVariables} from './names.ts';

async function prove(world: string, values: Readonly<Record<string, string>> = {}, ...words: readonly string[]) {
	const on = await startTestWorld(world);
	await mkdir(path.join(on.home, '.claude'), {recursive: true});
	await on.writeFile('.claude/settings.json', JSON.stringify({env: {...healthyVariables, ...values}}));
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
	const document = JSON.parse(out) as {findings: Finding[]; caching?: ModelCaching[]};
	const {InvokeModel: calls = 0} = on.ports.account.requests();
	const proofs = document.findings.filter(({id}) => id === 'caching-proven');
	const refused = document.findings.filter(({id}) => id === 'caching-refused');
	return {code, err, calls, proofs, refused, caching: document.caching?.map(withoutTimes)};
}

/** Times are the only part that is not the same each time. */
const withoutTimes = (model: ModelCaching) => ({
	...model,
	lifetimes: model.lifetimes.map((one) => ({
		...one,
		calls: one.calls.map(({milliseconds, ...call}) => {
			expect(milliseconds).toBeGreaterThanOrEqual(0);
			return call;
		}),
	})),
});
const text = (proofs: readonly Finding[]) =>
	proofs
		.map(({status, title, because, evidence = '', next}) =>
			[
				`${status}: ${title}`,
				because,
				...evidence.replaceAll(/\d+\.\d\d s/g, '0.01 s').split('\n'),
				...(next as {say: string; run?: string}[]).map(({say, run}) => `-> ${say}: ${run}`),
			]
				.filter(Boolean)
				.join('\n'),
		)
		.join('\n');

it('`--prove-caching` states the price first, and then what was written and read of each model', async () => {
	const {code, err, proofs} = await prove('healthy', {}, '--prove-caching');
	expect(err).toMatchInlineSnapshot(`
		"--prove-caching calls these models:
		  us opus 5.5 (primary, opus, subagent) · 4 calls, like 3,000 input tokens · 1.2 cents
		  us sonnet 5.5 (sonnet) · 4 calls, like 3,000 input tokens · 0.6 cents
		  us haiku 4.5 (haiku, small-fast) · 4 calls, like 24,800 input tokens · 2.5 cents
		12 calls, about 4.3 cents.
		Writing to the cache costs 1.25 times the input price, or 2 times for 1 hour; reading costs 0.05 to 0.1 times. A prompt that is not read is sent up to 2 more times; at most about 16.4 cents in all.
		Anthropic's price list of 2026-11. AWS bills about 10% more for inference profiles that stay in one geography.
		"
	`);
	expect(text(proofs)).toMatchInlineSnapshot(`
		"ok: Prompts are cached on us opus 5.5
		5 minutes: 911 tokens written, 911 read · answered after 0.01 s, 0.01 s
		1 hour: 911 tokens written, 911 read · answered after 0.01 s, 0.01 s
		Caching saves on the input of a working day: 85% with 5 minutes, 88% with 1 hour (us opus 5.5).
		Such a day has 200 requests of 50,000 tokens, 1,000 of them new, and 12 pauses of more than 5 minutes, 2 of them of more than an hour.
		ok: Prompts are cached on us sonnet 5.5
		5 minutes: 911 tokens written, 911 read · answered after 0.01 s, 0.01 s
		1 hour: 911 tokens written, 911 read · answered after 0.01 s, 0.01 s
		Caching saves on the input of a working day: 85% with 5 minutes, 88% with 1 hour (us sonnet 5.5).
		ok: Prompts are cached on us haiku 4.5
		5 minutes: 7,183 tokens written, 7,183 read · answered after 0.01 s, 0.01 s
		1 hour: 7,183 tokens written, 7,183 read · answered after 0.01 s, 0.01 s
		Caching saves on the input of a working day: 80% with 5 minutes, 83% with 1 hour (us haiku 4.5)."
	`);
	expect(code).toBe(0);
});

it('`--json` has a field for each model', async () => {
	const {caching} = await prove('healthy', {DISABLE_PROMPT_CACHING_HAIKU: '1'}, '--prove-caching');
	expect(caching).toMatchInlineSnapshot(`
		[
		  {
		    "dollars": 0.01206,
		    "lifetime": "5m",
		    "lifetimes": [
		      {
		        "calls": [
		          {
		            "other": 0,
		            "read": 0,
		            "written": 911,
		          },
		          {
		            "other": 0,
		            "read": 911,
		            "written": 0,
		          },
		        ],
		        "costOfDay": 0.15044,
		        "lifetime": "5m",
		        "outcome": "read",
		        "status": "ok",
		      },
		      {
		        "calls": [
		          {
		            "other": 0,
		            "read": 0,
		            "written": 911,
		          },
		          {
		            "other": 0,
		            "read": 911,
		            "written": 0,
		          },
		        ],
		        "costOfDay": 0.117665,
		        "lifetime": "1h",
		        "outcome": "read",
		        "status": "ok",
		      },
		    ],
		    "minimumTokens": 512,
		    "model": "us.anthropic.claude-opus-5-5",
		    "name": "us opus 5.5",
		    "region": "us-west-2",
		    "roles": [
		      "primary",
		      "opus",
		      "subagent",
		    ],
		    "status": "ok",
		  },
		  {
		    "dollars": 0.00603,
		    "lifetime": "5m",
		    "lifetimes": [
		      {
		        "calls": [
		          {
		            "other": 0,
		            "read": 0,
		            "written": 911,
		          },
		          {
		            "other": 0,
		            "read": 911,
		            "written": 0,
		          },
		        ],
		        "costOfDay": 0.15044,
		        "lifetime": "5m",
		        "outcome": "read",
		        "status": "ok",
		      },
		      {
		        "calls": [
		          {
		            "other": 0,
		            "read": 0,
		            "written": 911,
		          },
		          {
		            "other": 0,
		            "read": 911,
		            "written": 0,
		          },
		        ],
		        "costOfDay": 0.117665,
		        "lifetime": "1h",
		        "outcome": "read",
		        "status": "ok",
		      },
		    ],
		    "minimumTokens": 512,
		    "model": "us.anthropic.claude-sonnet-5-5",
		    "name": "us sonnet 5.5",
		    "region": "us-west-2",
		    "roles": [
		      "sonnet",
		    ],
		    "status": "ok",
		  },
		  {
		    "dollars": 0,
		    "lifetimes": [],
		    "minimumTokens": 4096,
		    "model": "us.anthropic.claude-haiku-4-5-20251001-v1:0",
		    "name": "us haiku 4.5",
		    "region": "us-west-2",
		    "roles": [
		      "haiku",
		      "small-fast",
		    ],
		    "status": "off",
		  },
		]
	`);
});

it('`--prove-caching` makes four more calls for each model, and without it there are none', async () => {
	const without = await prove('healthy');
	expect(without).toMatchObject({err: '', proofs: []});
	expect((await prove('healthy', {}, '--prove-caching')).calls).toBe(without.calls + 12);
});

it('A model whose caching is switched off is told, and not called', async () => {
	const values = {DISABLE_PROMPT_CACHING_HAIKU: '1'};
	const without = await prove('healthy', values);
	const {calls, err, proofs} = await prove('healthy', values, '--prove-caching');
	expect(calls).toBe(without.calls + 8);
	expect(err).toContain('us haiku 4.5 (haiku, small-fast) · not called: caching is off');
	expect(text(proofs.filter(({title}) => title.includes('haiku')))).toMatchInlineSnapshot(`
		"unknown: Prompt caching was not tested on us haiku 4.5
		not called: caching is off
		-> Switch caching on to test it: claude-bedrock-setup --caching on"
	`);
});

it('A prompt that is never read proves nothing, and is not called a failure', async () => {
	const {code, proofs} = await prove('caching-never-read', {}, '--prove-caching');
	expect(code).toBe(0);
	expect(proofs.map(({status}) => status)).toEqual(['unknown', 'unknown', 'unknown']);
	expect(text(proofs.slice(0, 1))).toMatchInlineSnapshot(`
		"unknown: Whether prompts are cached on us opus 5.5 cannot be told: they were written and not read
		The calls may have gone to different regions, each with a cache of its own
		5 minutes: 911 tokens written, none read · answered after 0.01 s, 0.01 s
		1 hour: 911 tokens written, none read · answered after 0.01 s, 0.01 s
		-> Try again: claude-bedrock-setup doctor --prove-caching"
	`);
});

it('An hour that is refused is a failure only where it is asked for', async () => {
	const five = await prove('caching-no-hour', {}, '--prove-caching');
	expect(five.code).toBe(0);
	expect(text(five.proofs.slice(0, 1))).toMatchInlineSnapshot(`
		"ok: Prompts are cached on us opus 5.5
		5 minutes: 911 tokens written, 911 read · answered after 0.01 s, 0.01 s
		1 hour: refused
		Caching saves on the input of a working day: 85% with 5 minutes (us opus 5.5).
		Such a day has 200 requests of 50,000 tokens, 1,000 of them new, and 12 pauses of more than 5 minutes, 2 of them of more than an hour."
	`);
});

it('Caching that is refused is a failure with its switch', async () => {
	const {code, caching, refused} = await prove('caching-refused', {}, '--prove-caching');
	expect(code).toBe(1);
	expect(caching?.map(({name, status}) => `${name}: ${status}`)).toMatchInlineSnapshot(`
		[
		  "us opus 5.5: ok",
		  "us sonnet 5.5: ok",
		  "us haiku 4.5: fail",
		]
	`);
	expect(text(refused)).toMatchInlineSnapshot(`
		"fail: Calls to us.anthropic.claude-haiku-4-5-20251001-v1:0 are refused because they ask for prompt caching
		You invoked an unsupported model or your request did not allow prompt caching. See the documentation for more information.
		InvokeModel and InvokeModelWithResponseStream in us-west-2 · AccessDeniedException (403) · us.anthropic.claude-haiku-4-5-20251001-v1:0
		-> Switch prompt caching off there, or ask whoever refuses it to allow it: claude-bedrock-setup --caching off:haiku"
	`);
});

it.each([
	['it would subscribe the account', 'first-use', []],
	['no model may be called', 'no-access', []],
	['--no-probe', 'healthy', ['--no-probe']],
	['--offline', 'healthy', ['--offline']],
])('Caching is unknown, without a further call, where %s', async (_, world, words) => {
	const {proofs, calls} = await prove(world, {}, '--prove-caching', ...words);
	expect(new Set(proofs.map(({status}) => status))).toEqual(new Set(['unknown']));
	expect(calls).toBe((await prove(world, {}, ...words)).calls);
});
