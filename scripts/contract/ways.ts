// The ways in which people start Claude Code on what set-up wrote.
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {ClaudeCode} from './claude-code.ts';
import type {Journey} from './journey.ts';
import {runInTerminal} from './run-in-terminal.ts';
import {runProgram} from './run-program.ts';

export type Way = {
	readonly name: string;
	/** For set-up: where it is to write. */
	readonly flags: readonly string[];
	/** The shell that must be installed. */
	readonly shell?: string;
	/** The oldest Claude Code in which it was seen: before, there was no such option, variable or tool. */
	readonly from?: string;
	/** Starts Claude Code as `claude` of the PATH, and waits for its end. */
	start(journey: Journey): Promise<unknown>;
};

const settings = ['--write', 'settings'];

/** The version with which ids in `modelOverrides` were measured: earlier ones may not know them. */
const measured = '2.1.332';

const start =
	(...words: readonly string[]) =>
	(journey: Journey) =>
		run(journey, 'claude', ['-p', 'ping', ...words]);

export const ways: readonly Way[] = [
	{name: 'settings', flags: settings, start: start()},
	{name: 'haiku', from: '1.0.114', flags: settings, start: start('--model', 'haiku')},
	{name: 'caching off', flags: [...settings, '--caching', 'off'], start: start()},
	{
		name: 'caching off for haiku',
		from: '1.0.114',
		flags: [...settings, '--caching', 'off:haiku'],
		start: start('--model', 'haiku'),
	},
	{name: 'cached for an hour', from: '2.1.112', flags: [...settings, '--cache-ttl', '1h'], start: start()},
	{name: 'model as default', from: '1.0.114', flags: [...settings, '--model-as', 'default'], start: start()},
	{
		name: '1M-token context',
		from: '1.0.114',
		flags: [...settings, '--1m', 'sonnet'],
		start: start('--model', 'sonnet'),
	},
	{
		name: 'dotenv',
		flags: ['--write', 'dotenv'],
		start: (journey) =>
			run(journey, 'sh', ['-c', 'set -a; . "$HOME/.config/claude-bedrock-setup/bedrock.env"; exec claude -p ping']),
	},
	...['bash', 'zsh', 'fish'].map((shell) => ({
		name: shell,
		flags: ['--write', 'dotenv,shell', '--shell', shell],
		shell,
		start: (journey: Journey) => run(journey, shell, ['-i', '-c', 'claude -p ping']),
	})),
	{name: 'terminal', flags: settings, start: (journey) => runInTerminal(journey, 'ping')},
	{name: 'model by its id', from: measured, flags: settings, start: start('--model', 'claude-sonnet-5-5')},
	{name: 'agent', from: '2.0.59', flags: settings, start: (journey) => asAgent(journey, 'haiku')},
	{
		name: 'agent by id',
		from: measured,
		flags: settings,
		start: (journey) => asAgent(journey, 'claude-haiku-4-5-20251001'),
	},
	{name: 'subagent', flags: settings, start: (journey) => withSubagent(journey, 'haiku')},
	{
		name: 'subagent by id',
		from: measured,
		flags: settings,
		start: (journey) => withSubagent(journey, 'claude-sonnet-5-5'),
	},
	{
		name: 'shell command',
		flags: settings,
		start: (journey) =>
			run(journey, 'claude', ['-p', tool('Bash', {command: 'curl http://example.invalid', description: 'ask a host'})]),
	},
	{
		name: 'auto mode',
		from: '2.1.112',
		flags: settings,
		start: (journey) =>
			run(journey, 'claude', [
				...['-p', tool('Bash', {command: 'curl http://example.invalid', description: 'ask a host'})],
				...['--permission-mode', 'auto'],
			]),
	},
];

/** The simulated model does what it is told. */
const tool = (name: string, input: unknown) => `Use the tool ${name} with ${JSON.stringify(input)}`;

const run = ({project, environment}: Journey, file: string, words: readonly string[]) =>
	runProgram(file, words, {cwd: project, env: environment});

async function asAgent(journey: Journey, model: string): Promise<void> {
	await writeAgent(journey.project, model);
	await run(journey, 'claude', ['-p', 'ping', '--agent', 'reviewer']);
}

async function withSubagent(journey: Journey, model: string): Promise<void> {
	await writeAgent(journey.project, model);
	const task = {description: 'ping', prompt: 'ping', subagent_type: 'reviewer'};
	await run(journey, 'claude', ['-p', tool('Agent', task)]);
}

async function writeAgent(project: string, model: string): Promise<void> {
	await mkdir(path.join(project, '.claude/agents'), {recursive: true});
	const text = `---\nname: reviewer\ndescription: reviews a change\nmodel: ${model}\n---\nYou review a change.\n`;
	await writeFile(path.join(project, '.claude/agents/reviewer.md'), text);
}

/** Puts `claude` on the PATH of the journey. */
export async function installClaudeCode({home}: Journey, {file, words}: ClaudeCode): Promise<void> {
	const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
	await mkdir(path.join(home, 'bin'), {recursive: true});
	const script = `#!/bin/sh\nexec ${[file, ...words].map(quote).join(' ')} "$@"\n`;
	await writeFile(path.join(home, 'bin/claude'), script, {mode: 0o755});
}
