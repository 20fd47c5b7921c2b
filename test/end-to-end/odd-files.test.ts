// Files that never end, never begin or are none: every command ends, and says what it could not read.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {demoHome, type Home} from './program.ts';

/** All that a run reads, of others and of our own. */
const files = [
	'.aws/config',
	'.aws/credentials',
	'.claude/settings.json',
	'.claude.json',
	'project/.claude/settings.json',
	'project/.claude/settings.local.json',
	'project/.env',
	'.bashrc',
	'.config/claude-bedrock-setup/bedrock.env',
	'.config/claude-bedrock-setup/config.json',
];

const commands: readonly (readonly string[])[] = [
	['doctor', '--no-shell', '--no-probe'],
	['--yes', '--dry-run', '--no-probe', '--no-shell'],
	['env', '--no-shell'],
	['off', '--yes'],
];

const kinds: Readonly<Record<string, (file: string) => void>> = {
	'a pipe that nobody writes to': (file) => execFileSync('mkfifo', [file]),
	'a link to an endless device': (file) => symlinkSync('/dev/zero', file),
	'a folder': (file) => mkdirSync(file),
};

async function replaced(name: string, replace: (file: string) => void): Promise<Home> {
	const home = await demoHome();
	const file = path.join(home.path, name);
	rmSync(file, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
	mkdirSync(path.dirname(file), {recursive: true});
	replace(file);
	return home;
}

test.each(Object.entries(kinds))('every command ends where a file is %s', {timeout: 300_000}, async (_, replace) => {
	const tryAll = async (name: string) => {
		const home = await replaced(name, replace);
		for (const words of commands) {
			const started = performance.now();
			const {code, err} = await home.run(words);
			expect(performance.now() - started, `${name}: ${words.join(' ')}`).toBeLessThan(30_000);
			expect([0, 1, 2], `${name}: ${words.join(' ')}`).toContain(code);
			expect(err, `${name}: ${words.join(' ')}`).not.toMatch(/fault of claude-bedrock-setup/);
		}
	};
	await Promise.all(files.map(tryAll));
});

test("a secret manager's pipe in the place of the credentials file is read", async () => {
	const home = await replaced('.aws/credentials', (file) => execFileSync('mkfifo', [file]));
	const {spawn} = await import('node:child_process');
	const text =
		'[piped]\\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\\naws_secret_access_key = fake\\nregion = eu-central-1\\n';
	const writer = spawn(
		'sh',
		['-c', `trap '' PIPE; while :; do printf '${text}' > ${home.path}/.aws/credentials; sleep 0.1; done`],
		{
			detached: true,
		},
	);
	try {
		const {out, err} = await home.run([
			'env',
			'--offline',
			'--no-shell',
			'--profile',
			'piped',
			'--region',
			'us-west-2',
		]);
		expect(out + err).not.toMatch(/There is no AWS profile/);
	} finally {
		if (writer.pid && writer.exitCode === null && writer.signalCode === null) process.kill(-writer.pid, 'SIGKILL');
	}
});

test('nothing of ours stays after off, also where a write of our own was killed', async () => {
	const home = await demoHome();
	await home.run(['--yes', '--no-shell']);
	const folder = path.join(home.path, '.config/claude-bedrock-setup');
	writeFileSync(path.join(folder, 'config.json.tmp-17640000001a2b3c'), '{');
	renameSync(path.join(folder, 'config.json'), path.join(folder, 'config.json.tmp-17640000001a2b3d'));
	await home.run(['off', '--yes']);
	expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test.each([
	['the cached token', '.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json'],
	['what was made in the account', '.aws/simulated-account.json'],
])('a demo home in which a folder stands in the place of %s ends with a Problem', async (_, name) => {
	const home = await demoHome();
	rmSync(path.join(home.path, name), {force: true});
	mkdirSync(path.join(home.path, name));
	const {code, err} = await home.run(['doctor', '--offline', '--no-shell']);
	expect(code).toBe(1);
	expect(err).toContain('error: The home of the demo cannot be written\n  EISDIR');
	expect(err).toContain('hint: ');
});
