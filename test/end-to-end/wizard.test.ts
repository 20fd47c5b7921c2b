// The whole job through the built program: first screen to written files, a region switch, interruptions, small terminals.
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openTerminal, type Terminal} from './terminal.ts';

const esc = String.fromCharCode(27);

const titles = [
	'How do you sign in',
	'Which AWS region',
	'Which model should',
	'Which other models',
	'Can you call these',
	'How should prompts',
	'Where should it be',
	'Write this?',
];

function folder(): string {
	const made = mkdtempSync(path.join(os.tmpdir(), 'demo-home-'));
	onTestFinished(() => rmSync(made, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	return made;
}

/** Enter on every screen, each only once it is there and can be taken. */
async function enterThrough(terminal: Terminal, screens: readonly string[] = titles) {
	for (const title of screens) {
		await terminal.shows(title);
		await terminal.shows('❯');
		if (title === 'Can you call these') await terminal.shows('❯ Continue');
		if (title === 'Write this?') await terminal.shows(/❯ (Write|Done)/);
		terminal.press('enter');
	}
}

/** Path, content and time of every file below a folder. */
function snapshot(root: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(root, {recursive: true, encoding: 'utf8'}).map((name) => {
			const file = path.join(root, name);
			const {mtimeMs, mode} = statSync(file);
			return [name, statSync(file).isFile() ? `${mode} ${mtimeMs} ${readFileSync(file, 'base64')}` : String(mode)];
		}),
	);
}

describe.each([
	[80, 24],
	[60, 20],
])('at %i columns and %i rows', (columns, rows) => {
	test('Enter alone, at most 8 times, leads from the first screen to written files', async () => {
		const terminal = openTerminal(['--demo'], {columns, rows});
		await enterThrough(terminal);
		const {code, output} = await terminal.ended();
		expect(code).toBe(0);
		expect(terminal.enters).toBeLessThanOrEqual(8);
		const home = /The simulated home is (\S+)/.exec(output)?.[1] ?? '';
		onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
		const settings = JSON.parse(readFileSync(path.join(home, '.claude/settings.json'), 'utf8'));
		expect(Object.keys(settings.env)).toEqual(
			expect.arrayContaining([
				'ANTHROPIC_MODEL',
				'ANTHROPIC_DEFAULT_OPUS_MODEL',
				'ANTHROPIC_DEFAULT_SONNET_MODEL',
				'ANTHROPIC_DEFAULT_HAIKU_MODEL',
			]),
		);
		expect(readdirSync(terminal.home)).toEqual([]);
	});

	test('a key for the first frame is taken, however soon it comes after it, and the frame stands there once', async () => {
		const terminal = openTerminal(['--demo'], {columns, rows});
		await terminal.shows('ctrl+c quit');
		terminal.press('down');
		await terminal.shows('❯ build');
		expect(terminal.text().match(/claude-bedrock-setup/g)).toHaveLength(1);
		expect(terminal.text().match(/How do you sign in/g)).toHaveLength(1);
		terminal.press('ctrl+c');
		const {code, output} = await terminal.ended();
		expect(code).toBe(130);
		expect(output).toContain('Nothing was written');
	});

	test('no screen is wider or higher than the terminal', async () => {
		const terminal = openTerminal(['--demo', 'haiku-denied'], {columns, rows});
		for (const title of titles.slice(0, 4)) {
			await terminal.shows(title);
			await terminal.shows('claude-bedrock-setup');
			await terminal.shows('❯');
			terminal.press('enter');
		}
		await terminal.shows('does not allow the call');
		await terminal.shows('❯ Choose another profile for the Haiku model');
		await terminal.shows('claude-bedrock-setup');
		expect(terminal.text().split('\n').length).toBeLessThanOrEqual(rows);
		terminal.press('ctrl+c');
		expect((await terminal.ended()).code).toBe(130);
	});

	test('a region switch on a re-run takes at most 5 keys', async () => {
		const home = folder();
		const first = openTerminal(['--demo', '--demo-home', home], {columns, rows});
		await enterThrough(first);
		await first.ended();
		const again = openTerminal(['--demo', '--demo-home', home], {columns, rows});
		await again.shows('❯ Check it and keep it');
		let keys = 0;
		const press = (key: 'down' | 'enter') => {
			keys++;
			again.press(key);
		};
		press('down');
		await again.shows('❯ Switch to another region');
		press('enter');
		await again.shows('❯ us-east-1');
		press('enter');
		await again.shows('❯ Continue');
		press('enter');
		await again.shows('❯ Write');
		press('enter');
		expect((await again.ended()).code).toBe(0);
		expect(keys).toBeLessThanOrEqual(5);
		const {env} = JSON.parse(readFileSync(path.join(home, '.claude/settings.json'), 'utf8'));
		expect(env.AWS_REGION).toBe('us-east-1');
		expect(env.ANTHROPIC_DEFAULT_HAIKU_MODEL).toMatch(/^arn:aws:bedrock:us-east-1:/);
	});
});

test('Ctrl+C from every screen ends with 130 and writes nothing', async () => {
	for (let at = 0; at < titles.length; at++) {
		const home = folder();
		const terminal = openTerminal(['--demo', '--demo-home', home]);
		await enterThrough(terminal, titles.slice(0, at));
		await terminal.shows(titles[at] ?? '');
		terminal.press('ctrl+c');
		expect((await terminal.ended()).code).toBe(130);
		expect(readdirSync(home)).not.toContain('.claude');
		expect(readdirSync(home)).not.toContain('.config');
	}
}, 120_000);

test.each([80, 40])(
	'in %i columns one line stands there first, and the first frame takes its place',
	async (columns) => {
		const terminal = openTerminal(['--demo'], {columns, rows: 12});
		await terminal.shows('claude-bedrock-setup');
		await terminal.shows('How do you sign in');
		expect(terminal.text().split('\n')[0]).toMatch(/^ claude-bedrock-setup/);
		expect(terminal.text()).not.toContain('reading your AWS configuration');
		terminal.press('ctrl+c');
		const {output} = await terminal.ended();
		expect(output.startsWith('claude-bedrock-setup')).toBe(true);
		expect(output.includes('reading your AWS configuration…')).toBe(columns === 80);
	},
);

test('a problem before the first question takes the place of that line, too', async () => {
	const terminal = openTerminal(['--demo', 'no-such-world']);
	const {output, code} = await terminal.ended();
	expect(code).toBe(2);
	expect(terminal.text()).not.toContain('reading your AWS configuration');
	expect(output).toContain('error: ');
});

test('keys pressed before the first frame answer nothing', async () => {
	const early = openTerminal(['--demo']);
	early.press('enter');
	early.type('x');
	await early.shows('❯ dev');
	expect(early.text()).not.toContain('✔ Sign in');
	early.press('enter');
	await early.shows('Which AWS region');
});

test('keys pressed while another program has the terminal answer nothing either', async () => {
	const terminal = openTerminal(['--demo', 'login-fails']);
	await terminal.shows('❯ dev');
	terminal.press('enter');
	await terminal.take('Sign in now');
	await terminal.shows('user_code');
	terminal.press('enter');
	await terminal.shows('could not sign in');
	await terminal.shows('❯ Back to sign-in');
	terminal.press('escape');
	await terminal.shows('Your AWS session has expired');
});

test('going on although a call was refused writes, and ends with 1', async () => {
	const terminal = openTerminal(['--demo', 'haiku-denied', '--force', '--write', 'dotenv']);
	await enterThrough(terminal, titles.slice(0, 4));
	await terminal.shows('❯ Continue anyway');
	terminal.press('enter');
	await terminal.shows('How should prompts');
	terminal.press('enter');
	await enterThrough(terminal, titles.slice(6));
	expect((await terminal.ended()).code).toBe(1);
});

test('resizing in the middle keeps the question and the answers', async () => {
	const terminal = openTerminal(['--demo'], {columns: 100, rows: 30});
	await enterThrough(terminal, titles.slice(0, 2));
	await terminal.shows('Which model should');
	terminal.resize(60, 20);
	await terminal.shows('❯ platform opus');
	terminal.resize(90, 24);
	await terminal.shows('❯ platform opus');
	await terminal.shows('✔ Region');
	terminal.press('enter');
	await terminal.shows('Which other models');
});

test('an expired session is renewed right there, and the wizard goes on', async () => {
	const terminal = openTerminal(['--demo', 'expired-sso']);
	await terminal.shows('How do you sign in');
	terminal.press('enter');
	await terminal.take('Sign in now');
	await terminal.shows('Which AWS region');
	await terminal.shows('h');
});

test('--demo touches nothing of the real machine, although every variable points into a trap', async () => {
	const traps = folder();
	const put = (name: string, text: string) => {
		mkdirSync(path.dirname(path.join(traps, name)), {recursive: true});
		writeFileSync(path.join(traps, name), text);
	};
	put('home/.claude/settings.json', '{"env":{"ANTHROPIC_MODEL":"trap"}}');
	put('home/.bashrc', '# trap');
	put('home/.zshrc', '# trap');
	put('home/.aws/config', '[profile trap]\nregion = eu-west-3\n');
	put('xdg/claude-bedrock-setup/config.json', '{"last":"aws:000000000000"}');
	put('xdg/claude-bedrock-setup/bedrock.env', 'AWS_REGION=eu-west-3\n');
	put('claude/settings.json', '{"env":{"AWS_REGION":"eu-west-3"}}');
	put('zdotdir/.zshrc', '# trap');
	put('work/.claude/settings.json', '{"env":{"AWS_REGION":"eu-west-3"}}');
	put('work/.env', 'AWS_REGION=eu-west-3');
	const before = snapshot(traps);
	const at = (name: string) => path.join(traps, name);
	const terminal = openTerminal(['--demo'], {
		home: at('home'),
		cwd: at('work'),
		env: {
			CLAUDE_CONFIG_DIR: at('claude'),
			ZDOTDIR: at('zdotdir'),
			XDG_CONFIG_HOME: at('xdg'),
			XDG_STATE_HOME: at('state'),
			AWS_CONFIG_FILE: at('home/.aws/config'),
			AWS_SHARED_CREDENTIALS_FILE: at('home/.aws/credentials'),
			AWS_PROFILE: 'trap',
			AWS_REGION: 'eu-west-3',
			AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
			AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
			AWS_BEARER_TOKEN_BEDROCK: 'trap',
			ANTHROPIC_MODEL: 'trap',
		},
	});
	await enterThrough(terminal);
	const {code, output} = await terminal.ended();
	expect(code).toBe(0);
	expect(output).not.toContain('trap');
	expect(output).not.toContain('eu-west-3  ');
	expect(snapshot(traps)).toEqual(before);
});

test('NO_COLOR leaves no colour on the screen', async () => {
	const terminal = openTerminal(['--demo'], {env: {NO_COLOR: '1'}});
	await terminal.shows('How do you sign in');
	terminal.press('ctrl+c');
	const {output} = await terminal.ended();
	expect(output.split(esc).some((part) => /^\[(3|4|9)\dm/.test(part))).toBe(false);
});
