// Runs the real Claude Code once in a throw-away home, and tells which of its settings files it took and what it said about the others.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {quietVariables} from '../contract/claude-code.ts';

/** Four files that one start reads, so four settings are tried at a time. The start folder is a folder inside a git repository. */
export const settingsFiles = [
	'.claude/settings.json',
	'repository/folder/.claude/settings.json',
	'repository/folder/.claude/settings.local.json',
	'repository/.claude/settings.local.json',
] as const;

/** By file: whether the variables of that file arrived, and Claude Code's words about it (`(model): Expected string, …`). */
export type Reading = {readonly taken: boolean; readonly words: string};

const limit = 60_000;

/** @param settings what each of the four files holds, beside an `env` of its own */
export async function askClaudeCode(program: string, settings: readonly object[]): Promise<Reading[]> {
	const home = mkdtempSync(path.join(os.tmpdir(), 'measure-settings-'));
	try {
		const cwd = path.join(home, 'repository', 'folder');
		mkdirSync(path.join(home, 'repository', '.git', 'objects'), {recursive: true});
		mkdirSync(path.join(home, 'repository', '.git', 'refs'));
		writeFileSync(path.join(home, 'repository', '.git', 'HEAD'), 'ref: refs/heads/main\n');
		for (const [at, file] of settingsFiles.entries()) {
			mkdirSync(path.dirname(path.join(home, file)), {recursive: true});
			const all = {...settings[at], env: {...(settings[at] as {env?: object}).env, [`MEASURED_${at}`]: 'taken'}};
			writeFileSync(path.join(home, file), JSON.stringify(all));
		}
		const seen = path.join(home, 'environment');
		const words = await run(program, home, cwd, seen);
		const environment = existsSync(seen) ? readFileSync(seen, 'utf8') : undefined;
		if (environment === undefined) throw new Error(`Claude Code ran no hook:\n${words}`);
		return settingsFiles.map((file, at) => ({
			taken: environment.includes(`MEASURED_${at}=taken`),
			words: words
				.split('\n')
				.flatMap((line) => line.split(`${path.join(home, file)} `)[1] ?? [])
				.join('\n'),
		}));
	} finally {
		rmSync(home, {recursive: true, force: true, maxRetries: 5});
	}
}

/** A hook that the command line names writes the environment down, and nothing is sent: the run ends there. */
async function run(program: string, home: string, cwd: string, seen: string): Promise<string> {
	const hook = {
		type: 'command',
		command: `env >'${seen}.part'; mv '${seen}.part' '${seen}'; while kill -0 $PPID 2>/dev/null; do sleep 0.1; done`,
	};
	const nowhere = 'http://127.0.0.1:9';
	const child = spawn(
		program,
		['--settings', JSON.stringify({hooks: {SessionStart: [{hooks: [hook]}]}, disableAllHooks: false}), '-p', 'ping'],
		{
			cwd,
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				HOME: home,
				PATH: process.env.PATH,
				CLAUDE_CODE_USE_BEDROCK: '1',
				AWS_REGION: 'us-west-2',
				AWS_ACCESS_KEY_ID: 'none',
				AWS_SECRET_ACCESS_KEY: 'none',
				ANTHROPIC_BEDROCK_BASE_URL: nowhere,
				AWS_ENDPOINT_URL: nowhere,
				...quietVariables,
			},
		},
	);
	let words = '';
	let ended = false;
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
	child.on('close', () => (ended = true));
	for (const end = Date.now() + limit; !ended && !existsSync(seen) && Date.now() < end; ) await wait(20);
	// The hook, which Claude Code starts in a group of its own, ends when its parent has gone.
	if (child.pid && !ended) process.kill(-child.pid, 'SIGKILL');
	while (!ended) await wait(5);
	return words;
}
