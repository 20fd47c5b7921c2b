// A command that is longer than the terminal is wide can be copied as one line, and the screen is drawn anew in its place.
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {demoHome} from './program.ts';
import {openTerminal} from './terminal.ts';

test('on the last screen a command is folded by the terminal alone', async () => {
	const {path: folder} = await demoHome();
	const home = path.join(folder, 'a-folder-with-a-name-that-is-longer-than-others', 'home');
	mkdirSync(home, {recursive: true});
	const terminal = openTerminal(
		['--region', 'us-west-2', '--write', 'settings', '--no-probe', '--demo', 'healthy', '--demo-home', home],
		{columns: 60, rows: 30},
	);
	for (const screen of ['1 of 8', '3 of 8', '4 of 8', '5 of 8', '6 of 8', '7 of 8']) {
		await terminal.shows(screen);
		await terminal.shows('❯');
		terminal.press('enter');
	}
	await terminal.shows('❯ Write');
	terminal.press('enter');
	const {code, output} = await terminal.ended();
	expect(code).toBe(0);
	expect(output).toContain(`npx claude-bedrock-setup undo --demo healthy --demo-home ${home}`);
});

test('on a screen that is drawn anew nothing of a folded command is left behind', async () => {
	const terminal = openTerminal(['--demo', 'login-fails'], {columns: 26, rows: 30});
	await terminal.shows('❯ dev');
	terminal.press('enter');
	await terminal.take('Sign in now');
	await terminal.shows('❯ Back to sign-in');
	const before = terminal.text();
	expect(before.replaceAll('\n', '')).toContain('aws sso login --profile dev');
	terminal.press('down');
	await terminal.shows('❯ Quit');
	terminal.press('up');
	await terminal.shows('❯ Back to sign-in');
	expect(terminal.text()).toBe(before);
	terminal.press('ctrl+c');
	const {output} = await terminal.ended();
	expect(stripVTControlCharacters(output)).toContain('aws sso login --profile dev');
});
