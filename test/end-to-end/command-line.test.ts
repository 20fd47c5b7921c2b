// The command line of the built program: help, mistakes, worlds, and regions as people type them.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {demoHome, execute} from './program.ts';
import {openTerminal} from './terminal.ts';

const program = path.resolve('dist/cli.js');
const home = {HOME: path.join(os.tmpdir(), 'nobody-lives-here')};
const run = (...words: string[]) => execute([process.execPath, program, ...words], os.tmpdir(), home);

describe('help and version', () => {
	test('are the same by every spelling', async () => {
		const help = await run('--help');
		expect(help).toMatchObject({code: 0, err: ''});
		expect(help.out).toContain('npx claude-bedrock-setup [command] [flags]');
		for (const words of [['-h'], ['help'], ['--yes', '--help']]) expect(await run(...words)).toEqual(help);
		const version = await run('--version');
		expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
		for (const words of [['-v'], ['-V'], ['version'], ['undo', '-v']]) expect(await run(...words)).toEqual(version);
	});

	test('for one command are ready-made in the built program as well', async () => {
		const {code, out} = await run('switch', '--help');
		expect(code).toBe(0);
		expect(out).toContain('npx claude-bedrock-setup switch <region> [flags]');
		expect(await run('help', 'switch')).toEqual({code, out, err: ''});
	});

	test('for the demo list the worlds', async () => {
		const {code, out} = await run('help', 'demo');
		expect(code).toBe(0);
		expect(out).toMatch(/^healthy +everything works/);
	});
});

describe('mistakes', () => {
	test('a home of the demo in which a file is where a folder has to be is named, and no fault of this program', async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'demo-'));
		onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
		writeFileSync(path.join(folder, '.aws'), '');
		const {code, err} = await run('--demo', '--demo-home', folder, '--yes');
		expect(code).toBe(1);
		expect(err).toMatch(/^error: The home of the demo cannot be written\n {2}E\w+: .*\.aws/);
	});

	test('an unknown world is told the nearest one first, and every other', async () => {
		const {code, err} = await run('--demo', 'haiku_denied', '--yes');
		expect(code).toBe(2);
		expect(err).toMatch(/^error: Unknown world "haiku_denied"\. Did you mean haiku-denied\?\n {2}haiku-denied +\S/);
		expect(err).toMatch(/\n {2}npx claude-bedrock-setup --demo haiku-denied --yes\n$/);
		expect(err.split('\n').length).toBeGreaterThan(60);
	});

	test('a mistyped region of switch is put right in switch', async () => {
		const {code, err} = await run('switch', 'us-west2', '--yes', '--offline');
		expect(code).toBe(2);
		expect(err).toContain(
			'hint: Did you mean us-west-2?\n  npx claude-bedrock-setup switch us-west-2 --yes --offline\n',
		);
	});

	test('a set-up without a terminal is told to add --yes to what was typed', async () => {
		const {code, err} = await run('--region', 'us-west-2', '--profile', "it's");
		expect(code).toBe(2);
		expect(err).toContain('There is no AWS profile "it\'s"');
		const bare = await run('--region', 'us-west-2', '--offline');
		expect(bare.code).toBe(2);
		expect(bare.err).toContain('\n  npx claude-bedrock-setup --region us-west-2 --offline --yes\n');
	});

	test('switch without a region and without a terminal has exit code 2, also as a document', async () => {
		expect(await run('switch')).toMatchObject({code: 2, out: ''});
		const {code, out} = await run('switch', '--yes', '--json');
		expect(code).toBe(2);
		expect(JSON.parse(out)).toMatchObject({
			command: 'switch',
			problems: [{code: 'bad-region', next: [{run: 'npx claude-bedrock-setup switch us-west-2 --yes --json'}]}],
		});
	});
});

describe('a region', () => {
	test('may be typed in capital letters', async () => {
		const home = await demoHome();
		const {out} = await home.run(['env', '--format', 'json', '--region', 'US-WEST-2']);
		expect(out).toContain('"AWS_REGION": "us-west-2"');
	});

	test('is asked for by switch at a terminal, and then everything else follows', async () => {
		const home = await demoHome();
		expect(await home.run(['--yes', '--write', 'dotenv'])).toMatchObject({code: 0});
		const terminal = openTerminal(['switch', '--demo', '--demo-home', home.path]);
		await terminal.shows('Which AWS region');
		await terminal.shows('❯');
		terminal.type('eu-central-1');
		await terminal.shows('Frankfurt');
		terminal.press('enter');
		await terminal.shows('Can you call these');
		terminal.press('ctrl+c');
		expect((await terminal.ended()).code).toBe(130);
	});

	test('is asked for in its turn by switch where nothing is set up yet', async () => {
		const terminal = openTerminal(['switch', '--demo']);
		await terminal.shows('How do you sign in');
		terminal.press('ctrl+c');
		expect((await terminal.ended()).code).toBe(130);
	});
});
