// Ctrl+C, `kill` and a closed terminal are heard while the program works on files that somebody filled up, not only while it waits.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {openTerminal} from './terminal.ts';

const program = path.resolve('dist/cli.js');

/** Just below what is read at all. */
const most = 1024 * 1024 - 100;

function filled(line: (at: number) => string, before = ''): string {
	const lines = [before];
	for (let [at, length] = [0, before.length]; length < most; at++) {
		lines.push(line(at));
		length += lines.at(-1)?.length ?? 0;
	}
	return lines.join('').slice(0, most);
}

const configured = {
	CLAUDE_CODE_USE_BEDROCK: '1',
	AWS_PROFILE: 'dev',
	AWS_REGION: 'us-west-2',
	ANTHROPIC_MODEL: 'us.anthropic.claude-opus-5-5',
};
const variables = (count: number, name: (at: number) => string) =>
	Object.fromEntries(Array.from({length: count}, (_, at) => [name(at), 'value']));
const keys = 'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = none\n';
const role = (at: number) => `[profile p${at}]\nrole_arn = arn:x\nsource_profile = p${at + 1}\n`;
const dev = `[profile dev]\nregion = us-west-2\n${keys}`;
const settings = (more: object = {}, beside: object = {}) => JSON.stringify({...beside, env: {...configured, ...more}});

/** Credentials that cannot be read are told before anything is waited for: on a busy machine all is over before the first signal. */
const unreadable = 'characters in one line, and files that are too large to be read';

/** By what is too much in it: the files of a home. What took longest before is first: over 40 s for the chain. */
const homes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'AWS profiles in one chain of source_profile': {
		'.aws/config': filled(role),
		'.claude/settings.json': settings({AWS_PROFILE: 'p0'}),
	},
	'lines of all files': {
		'.aws/config': filled((at) => `[profile q${at}]\nregion = us-west-2\n${keys}`, dev),
		'.aws/credentials': filled((at) => `[r${at}]\n${keys}`),
		'.claude/settings.json': settings(
			variables(20_000, (at) => `NAME_${at}`),
			variables(20_000, (at) => `key${at}`),
		),
		'.claude.json': settings(variables(30_000, (at) => `AWS_REGIO${at}`)),
		'project/.claude/settings.local.json': settings(variables(30_000, (at) => `ANTHROPIC_MODE${at}`)),
		'.bashrc': filled(() => 'export AWS_REGION=us-west-2\n'),
		'.profile': filled((at) => `cat <<E${at}\n`),
		'.zshrc': filled(() => `alias claude='claude --continue'\n`),
		'.config/claude-bedrock-setup/bedrock.env': filled(() => 'AWS_REGION=us-west-2\n'),
		'project/.env': filled((at) => `AWS_REGION_${at}='\n`),
	},
	[unreadable]: {
		'.aws/config': filled(() => ' ', `${dev}key = a`),
		'.aws/credentials': '#'.repeat(10_000_000),
		'.claude/settings.json': settings({OTHER: filled(() => ' '), ANTHROPIC_CUSTOM_HEADERS: filled(() => 'a: b\n')}),
		'.bashrc': filled(() => '$(\'"'),
		'.profile': filled(() => '\\'),
		'.config/claude-bedrock-setup/bedrock.env': filled(() => ' ', 'AWS_REGION=a'),
	},
};

/** The account never answers, so none of them ends by itself. */
const commands: readonly (readonly string[])[] = [
	['doctor'],
	['doctor', '--json'],
	['--yes'],
	['switch', 'eu-central-1', '--yes'],
	['policy'],
];

const signals = [
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
] as const;

function homeOf(files: Readonly<Record<string, string>>): string {
	const home = mkdtempSync(path.join(os.tmpdir(), 'long-work-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(home, name)), {recursive: true});
		writeFileSync(path.join(home, name), text);
	}
	return home;
}

const environment = {PATH: process.env.PATH ?? '', LANG: 'C.UTF-8'};

/** Milliseconds that a thread could have run and did not, since others did. */
function keptWaiting(task: string): number | undefined {
	try {
		return Number(/^\d+ (\d+)/.exec(readFileSync(`/proc/${task}/schedstat`, 'utf8'))?.[1] ?? 0) / 1e6;
	} catch {
		return undefined;
	}
}

/** How late the program ends, but for the time in which it or this test had to wait for a processor. */
function watchEnd(pid: number): () => number {
	const started = performance.now();
	const [ownBefore = 0, before = 0] = [keptWaiting('thread-self'), keptWaiting(`${pid}`)];
	let last = before;
	const timer = setInterval(() => {
		last = keptWaiting(`${pid}`) ?? last;
	}, 5);
	return () => {
		clearInterval(timer);
		const own = (keptWaiting('thread-self') ?? 0) - ownBefore;
		return performance.now() - started - own - (last - before);
	};
}

/** Waits until it hears SIGHUP, which Node itself does not: from then on it works. */
async function listens(pid: number): Promise<void> {
	const caught = () => /^SigCgt:.*([0-9a-f])$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
	while (existsSync(`/proc/${pid}/status`) && (Number.parseInt(caught(), 16) & 1) === 0) await pause(5);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const start = (words: readonly string[], home: string) =>
	spawn(process.execPath, [program, ...words, '--no-shell', '--demo', 'all-hanging', '--demo-home', home], {
		env: environment,
		stdio: ['ignore', 'ignore', 'pipe'],
	});

/** Milliseconds of work: where credentials cannot be read, a command ends by itself, and a signal that comes later is heard by nobody. */
async function lengthOf(words: readonly string[], home: string): Promise<number> {
	const child = start(words, home);
	child.stderr.resume();
	const ended = new Promise((resolve) => child.once('close', resolve));
	await listens(child.pid ?? 0);
	const began = performance.now();
	await Promise.race([ended, pause(1000)]);
	child.kill('SIGKILL');
	await ended;
	return performance.now() - began;
}

async function interrupted(words: readonly string[], home: string, signal: NodeJS.Signals, after: number) {
	const child = start(words, home);
	let err = '';
	child.stderr.on('data', (chunk) => {
		err += chunk;
	});
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	await listens(child.pid ?? 0);
	await pause(after);
	const isOver = child.exitCode !== null;
	const lateness = watchEnd(child.pid ?? 0);
	child.kill(signal);
	const code = await ended;
	return {code, err, isOver, milliseconds: lateness()};
}

const rows = Object.keys(homes).flatMap((home) => commands.map((words) => [words.join(' '), home] as const));

test.skipIf(!existsSync('/proc/self/status')).each(rows)(
	'%s hears each signal while it works on a home with a megabyte of %s',
	{timeout: 120_000},
	async (words, name) => {
		const home = homeOf(homes[name] ?? {});
		const length = await lengthOf(words.split(' '), home);
		for (const [at, [signal, expected]] of signals.entries()) {
			// At its first file, amid the work, and later.
			const after = (at * length) / 4;
			const {code, err, isOver, milliseconds} = await interrupted(words.split(' '), home, signal, after);
			// Only where all may have been said when the signal comes: then nothing listens any more, or the doctor ends as it would have.
			const isTold = name === unreadable && (code === null || code === 1);
			if (isTold || (at > 0 && (isOver || (code === 1 && err.includes('error:'))))) continue;
			expect(code, `${signal}: ${err}`).toBe(expected);
			expect(milliseconds, signal).toBeLessThan(1500);
			expect(err).not.toContain('fault of claude-bedrock-setup');
		}
	},
);

test.each(Object.keys(homes))(
	'the wizard hears each signal while it works on a home with a megabyte of %s',
	{timeout: 120_000},
	async (name) => {
		for (const [at, [signal, expected]] of signals.entries()) {
			const home = homeOf(homes[name] ?? {});
			const terminal = openTerminal(['--no-shell', '--demo', 'all-hanging', '--demo-home', home], {home});
			await listens(terminal.pid);
			await pause(250 * at);
			const lateness = watchEnd(terminal.pid);
			terminal.signal(signal);
			const {code} = await terminal.ended();
			const milliseconds = lateness();
			expect(code, signal).toBe(expected);
			expect(milliseconds, signal).toBeLessThan(1500);
		}
	},
);
