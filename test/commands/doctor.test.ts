// `doctor --fix` as a command: what is shown and asked before anything is written, and the same as one JSON document.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {applyFixes} from '../../source/commands/doctor/apply-fixes.ts';
import {runDoctor} from '../../source/commands/doctor/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {typedCommand} from '../../source/commands/typed-command.ts';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import type {Problem} from '../../source/problem.ts';
import {gateway} from '../doctor/healthy.ts';
import {healthyVariables} from '../doctor/names.ts';
import {headedProblem} from '../problem-texts.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

const env = {...healthyVariables, CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1'};

it('names a fix that is left out, and what would fail with it', async () => {
	const on = await startTestWorld('no-access', {AWS_BEARER_TOKEN_BEDROCK: 'ABSKnotarealkey0000'});
	await on.writeFile('.claude/settings.json', JSON.stringify({env: healthyVariables}));
	let err = '';
	const around = {
		...{invocation: installed, environment: on.environment, cwd: on.home, terminal: false, input: async () => ''},
		...quietContext,
		out: () => undefined,
		err: (text: string) => {
			err += text;
		},
	};
	await runDoctor(readCommandLine(['doctor', '--fix', '--dry-run']), on.ports, around, AbortSignal.timeout(30_000));
	expect(err).toMatchInlineSnapshot(`
		"left: stale-api-key, since with its fix there would be a new failure: policy-lacks-permission
		Nothing was written: this was a dry run. What follows is what would be left.
		"
	`);
});

it('names a fix that could not be tried out', async () => {
	const on = await startTestWorld('healthy');
	let err = '';
	const context = {
		...quietContext,
		terminal: false,
		err: (text: string) => {
			err += text;
		},
	};
	const outcome = await applyFixes({
		offer: {
			fixes: [],
			skipped: [
				{id: 'region-malformed', fails: []},
				{id: 'stale-api-key', fails: ['sign-in-unusable', 'policy-lacks-permission']},
			],
			notes: [],
			plan: [],
		},
		machine: openMachine({environment: on.environment, cwd: on.home}),
		line: readCommandLine(['doctor', '--fix', '--yes']),
		context: context as never,
		signal: AbortSignal.timeout(30_000),
	});
	expect(outcome).toBe('shown');
	expect(err).toMatchInlineSnapshot(`
		"left: region-malformed, whose fix moves the calls and could not be tried out
		left: stale-api-key, since with its fix there would be new failures: sign-in-unusable, policy-lacks-permission
		"
	`);
});

/** A home in which requests are not signed, and this terminal alone exports the switch of a gateway. */
async function broken() {
	const on = await startTestWorld('healthy', gateway);
	const file = path.join(on.home, '.claude/settings.json');
	const before = JSON.stringify({env}, undefined, 2);
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, before);
	await on.writeFile('.bashrc', 'export MAX_THINKING_TOKENS=9000000\n');
	const machine = openMachine({environment: {...on.environment, SHELL: '/bin/bash'}, cwd: on.home, demo: true});
	const run = async (words: readonly string[], answer?: boolean) => {
		let [out, err] = ['', ''];
		const around = {
			invocation: installed,
			environment: on.environment,
			cwd: on.home,
			terminal: answer !== undefined,
			badge: 'simulated account',
			input: async () => '',
			...quietContext,
			askToConfirm: async () => answer ?? false,
			out: (text: string) => {
				out += text;
			},
			err: (text: string) => {
				err += text;
			},
		};
		const line = readCommandLine(['doctor', '--fix', ...words]);
		const code = await runDoctor(line, {...on.ports, machine}, around, AbortSignal.timeout(30_000));
		return {code, out, err};
	};
	return {run, machine, before, text: () => readFile(file, 'utf8')};
}

it('shows every fix, what stays set elsewhere, and the diff, then writes', async () => {
	const {run, text, machine, before} = await broken();
	const {code, out, err} = await run(['--yes']);
	expect(err).toContain('fix: Switch off CLAUDE_CODE_USE_GATEWAY, so that Bedrock is used\n');
	expect(err).toContain('fix: Switch off CLAUDE_CODE_SKIP_BEDROCK_AUTH\n');
	expect(err).toContain('note: CLAUDE_CODE_USE_GATEWAY is still exported in this terminal. ');
	expect(err).toMatch(/note: MAX_THINKING_TOKENS is still set in .*\.bashrc:1\. /);
	expect(err).toContain('-    "CLAUDE_CODE_SKIP_BEDROCK_AUTH": "1"');
	expect(out).toContain('Nothing is wrong.');
	expect(code).toBe(0);
	expect(JSON.parse(await text()).env).toMatchObject({CLAUDE_CODE_USE_GATEWAY: '', MAX_THINKING_TOKENS: ''});
	await machine.undo();
	expect(await text()).toBe(before);
});

it('a dry run shows the same, ends as the real one would, and writes nothing', async () => {
	const {run, text, before} = await broken();
	const {code, out, err} = await run(['--dry-run', '--json']);
	expect(err).toContain('Nothing was written: this was a dry run.');
	const document = JSON.parse(out);
	expect(document).toMatchObject({command: 'doctor', outcome: 'done', edits: [{purpose: 'settings'}]});
	expect(document.edits[0].diff).toContain('+    "CLAUDE_CODE_USE_GATEWAY": ""');
	expect(code).toBe(0);
	expect(await text()).toBe(before);
});

it('writes nothing against a no, and asks nothing where nobody can answer', async () => {
	const {run, text, before} = await broken();
	const {code, out, err} = await run([], false);
	expect(out).toContain('Claude Code uses the provider gateway');
	expect(err).toBe('Nothing was changed.\n');
	expect(code).toBe(1);
	const problem = await run([]).catch((error: unknown) => error);
	expect(problem).toMatchObject({code: 'bad-terminal'});
	const words = ['doctor', '--fix'];
	const invocation = {...installed, words, typed: typedCommand(readCommandLine(words))};
	expect(headedProblem('doctor --fix', problem as Problem, invocation)).toMatchInlineSnapshot(`
		"# doctor --fix
		error: There is no terminal to ask whether this may be written
		hint: Answer yes on the command line
		  claude-bedrock-setup doctor --fix --yes
		"
	`);
	expect(await text()).toBe(before);
});

it('says that nothing can be repaired, and the verdict, not the whole report', async () => {
	const {run} = await broken();
	await run(['--yes']);
	const {code, out} = await run(['--yes', '--offline']);
	expect(out).toMatchInlineSnapshot(`
		"
		 There is nothing that --fix can repair.

		 1 thing not checked.

		 Do this next: Run it without --offline
		   claude-bedrock-setup doctor
		"
	`);
	expect(code).toBe(0);
});
