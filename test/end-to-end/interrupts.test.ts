// Ctrl+C, `kill` and a closed terminal end every command within a second, the first time, and the exit code says by what.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {openTerminal} from './terminal.ts';

const program = path.resolve('dist/cli.js');

/** All of them wait for an account that never answers. */
const commands: readonly (readonly string[])[] = [
	['doctor'],
	['doctor', '--json'],
	['doctor', '--fix', '--yes'],
	['policy'],
	['policy', '--missing', '--json'],
	['env'],
	['env', '--json'],
	['--yes'],
	['--yes', '--json'],
	['switch', 'eu-central-1', '--yes'],
];

const configured = {
	CLAUDE_CODE_USE_BEDROCK: '1',
	AWS_PROFILE: 'dev',
	AWS_REGION: 'us-west-2',
	ANTHROPIC_MODEL: 'us.anthropic.claude-opus-5-5',
};

const signals = [
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
] as const;

async function interrupted(words: readonly string[], signal: NodeJS.Signals) {
	const home = mkdtempSync(path.join(os.tmpdir(), 'interrupts-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	mkdirSync(path.join(home, '.claude'));
	writeFileSync(path.join(home, '.claude/settings.json'), JSON.stringify({env: configured}));
	const child = spawn(
		process.execPath,
		[program, ...words, '--no-shell', '--demo', 'all-hanging', '--demo-home', home],
		{
			env: {PATH: process.env.PATH ?? '', LANG: 'C.UTF-8'},
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let [out, err] = ['', ''];
	child.stdout.on('data', (chunk) => {
		out += chunk;
	});
	child.stderr.on('data', (chunk) => {
		err += chunk;
	});
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	await listens(child.pid ?? 0);
	const sent = performance.now();
	child.kill(signal);
	const code = await ended;
	return {code, out, err, milliseconds: performance.now() - sent};
}

/** Waits until it hears SIGHUP, which Node itself does not, and then until it waits for the account. */
async function listens(pid: number) {
	const caught = () => /^SigCgt:.*([0-9a-f])$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
	while (existsSync(`/proc/${pid}/status`) && (Number.parseInt(caught(), 16) & 1) === 0)
		await new Promise((resolve) => setTimeout(resolve, 20));
	await new Promise((resolve) => setTimeout(resolve, 1000));
}

test.skipIf(!existsSync('/proc/self/status')).each(commands)(
	'%s %s %s hears the first signal',
	{timeout: 30_000},
	async (...words) => {
		for (const [signal, expected] of signals) {
			const {code, out, err, milliseconds} = await interrupted(words, signal);
			expect(code, `${signal}: ${err}`).toBe(expected);
			// A second, and what a busy machine adds to it.
			expect(milliseconds).toBeLessThan(4000);
			expect(err).not.toContain('fault of claude-bedrock-setup');
			if (words.includes('--json')) expect(JSON.parse(out).outcome).toBe('cancelled');
		}
	},
);

test.each(['SIGINT', 'SIGTERM'] as const)('a second %s ends the wizard with the cursor shown again', async (name) => {
	const terminal = openTerminal(['--demo', 'all-hanging']);
	await terminal.shows('How do you sign in');
	terminal.signal(name);
	terminal.signal(name);
	const {code, output} = await terminal.ended();
	expect(code).toBe(name === 'SIGINT' ? 130 : 143);
	expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'));
});
