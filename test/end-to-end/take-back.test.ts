// `undo` and `off` at a terminal, by a person with a screen reader, and in a script.
import {expect, test} from 'vitest';
import {demoHome} from './program.ts';
import {openTerminal} from './terminal.ts';

/** A home in which us-west-2 was set up, and then eu-central-1. */
async function twiceSetUp() {
	const home = await demoHome();
	expect((await home.run(['--yes', '--no-probe'])).code).toBe(0);
	expect((await home.run(['switch', 'eu-central-1', '--yes', '--no-probe'])).code).toBe(0);
	return home;
}

const inTerminal = (words: readonly string[], home: string, env: Record<string, string> = {}) =>
	openTerminal([...words, '--demo', 'healthy', '--demo-home', home], {env});

const settings = '.claude/settings.json';

test('a person sees what comes back, takes it back, and reads what now holds', async () => {
	const home = await twiceSetUp();
	const terminal = inTerminal(['undo'], home.path);
	await terminal.shows('Take back the last write?');
	expect(terminal.text()).toMatch(/AWS_REGION\s+eu-central-1 → us-west-2/);
	expect(terminal.text()).toMatch(/ANTHROPIC_MODEL\s+…\/\w{12} → …\/\w{12} \(platform opus\)/);
	await terminal.take('Show the diff');
	await terminal.shows('@@ -');
	terminal.press('escape');
	await terminal.take('Take it back');
	const {code} = await terminal.ended();
	expect(code).toBe(0);
	expect(terminal.text().replace(/\n+The simulated home is[\s\S]*/, '')).toMatchInlineSnapshot(`
		"Taken back:

		  ~/.claude/settings.json                      9 lines changed
		  ~/.config/claude-bedrock-setup/bedrock.env   5 lines changed

		Claude Code will use platform opus in us-west-2 again.
		Claude Code sessions that are running use the new settings at once."
	`);
	expect(home.read(settings)).toContain('"AWS_REGION": "us-west-2"');
});

test.each([
	['n', (terminal: ReturnType<typeof openTerminal>) => terminal.type('n')],
	['Esc', (terminal: ReturnType<typeof openTerminal>) => terminal.press('escape')],
	['Ctrl+C', (terminal: ReturnType<typeof openTerminal>) => terminal.press('ctrl+c')],
	['Leave as it is', (terminal: ReturnType<typeof openTerminal>) => terminal.take('Leave as it is')],
])('%s leaves everything as it is, with exit code 130', async (_, answer) => {
	const home = await twiceSetUp();
	const before = home.tree();
	const terminal = inTerminal(['off'], home.path);
	await terminal.shows('❯ Take it all back');
	await answer(terminal);
	const {code} = await terminal.ended();
	expect(code).toBe(130);
	expect(terminal.text()).toContain('Nothing was changed.');
	expect(terminal.text()).not.toContain('Take it all back');
	expect(home.tree()).toEqual(before);
});

test('y takes everything back, and the home is as it was before the first use', async () => {
	const home = await demoHome();
	const before = home.tree();
	await home.run(['--yes', '--no-probe']);
	const terminal = inTerminal(['off'], home.path);
	await terminal.shows('❯ Take it all back');
	terminal.type('y');
	expect((await terminal.ended()).code).toBe(0);
	expect(home.tree()).toEqual(before);
});

test('a key that is pressed before the question is there does not answer it', async () => {
	const home = await twiceSetUp();
	const terminal = inTerminal(['off'], home.path);
	terminal.type('\r\r\r');
	await terminal.shows('❯ Take it all back');
	terminal.type('n');
	expect((await terminal.ended()).code).toBe(130);
});

test.each([
	['--screen-reader', {}],
	['TERM=dumb', {TERM: 'dumb'}],
])('with %s the question is a numbered list, and nothing moves the cursor', async (flag, env) => {
	const home = await twiceSetUp();
	const terminal = inTerminal(flag.startsWith('--') ? ['undo', flag] : ['undo'], home.path, env);
	await terminal.prompts(0);
	terminal.type('n\r');
	const {code, output} = await terminal.ended();
	expect(code).toBe(130);
	expect(output).toContain('1. Take it back\r\n2. Show the diff\r\n3. Leave as it is\r\nNumber, or Enter for 1: ');
	expect(output).not.toContain('\u001B');
});

test('a script is not asked; what `off` deletes after `undo` is said, and then that there is nothing left', async () => {
	const home = await demoHome();
	const fresh = home.tree();
	await home.run(['--yes', '--no-probe']);
	const undone = await home.run(['undo']);
	expect(undone.code).toBe(0);
	expect(undone.out).toContain('These files no longer set up Claude Code for Amazon Bedrock.\n');
	expect((await home.run(['undo'])).out).toBe('There is nothing to take back.\n');
	const off = await home.run(['off']);
	expect(off).toMatchObject({code: 0});
	expect(off.out).toMatchInlineSnapshot(`
		"Taken back, as before claude-bedrock-setup was first used:

		  ~/.config/claude-bedrock-setup/config.json   deleted: the answers of last time
		  ~/.local/state/claude-bedrock-setup          deleted: receipts and backups
		"
	`);
	expect(home.tree()).toEqual(fresh);
	const again = await home.run(['off']);
	expect(again).toMatchObject({code: 0, out: 'There is nothing to take back.\n'});
	const json = await home.run(['undo', '--json']);
	expect(json.code).toBe(0);
	expect(JSON.parse(json.out)).toMatchObject({command: 'undo', outcome: 'done', edits: [], problems: []});
});

test('a Bedrock API key that comes back is never shown', async () => {
	const key = 'ABSKQmVkcm9ja0FQSUtleS1leGFtcGxl';
	const home = await demoHome({[settings]: `{"env": {"AWS_BEARER_TOKEN_BEDROCK": "${key}"}}\n`});
	await home.run(['--yes', '--no-probe']);
	const terminal = inTerminal(['undo'], home.path);
	await terminal.shows('❯ Take it back');
	await terminal.take('Show the diff');
	terminal.type('n');
	expect((await terminal.ended()).output).not.toContain(key);
});

test('entries of modelOverrides move with a switch, come back with undo, and go with off, to the byte', async () => {
	const theirs = '{\n  "modelOverrides": {"claude-x": "arn:y"},\n  "model": "opus"\n}\n';
	const home = await demoHome({[settings]: theirs}, 'unreadable-profiles');
	const entries = () => JSON.parse(home.read(settings)).modelOverrides as Record<string, string>;
	expect((await home.run(['--yes', '--write', 'settings'])).code).toBe(0);
	const first = home.read(settings);
	const models = ['claude-x', 'claude-opus-5-5', 'claude-sonnet-5-5', 'claude-haiku-4-5-20251001', 'claude-sonnet-5'];
	expect(Object.keys(entries())).toEqual(models);
	expect(Object.values(entries()).filter((arn) => arn.includes(':us-west-2:'))).toHaveLength(4);
	expect((await home.run(['switch', 'us-east-1', '--yes'])).code).toBe(0);
	expect(Object.keys(entries())).toEqual(models);
	expect(Object.values(entries()).filter((arn) => arn.includes(':us-east-1:'))).toHaveLength(4);
	expect((await home.run(['undo', '--yes'])).code).toBe(0);
	expect(home.read(settings)).toBe(first);
	expect((await home.run(['off', '--yes'])).code).toBe(0);
	expect(home.read(settings)).toBe(theirs);
});
