// Application profiles through the built program: created in the wizard and by the command, stopped half-way, listed and deleted.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {demoHome} from './program.ts';
import {openTerminal} from './terminal.ts';

function folder(): string {
	const made = mkdtempSync(path.join(os.tmpdir(), 'demo-home-'));
	onTestFinished(() => rmSync(made, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	return made;
}

const models = [
	...['--opus', 'us.anthropic.claude-opus-5-5', '--sonnet', 'us.anthropic.claude-sonnet-5-5'],
	...['--haiku', 'us.anthropic.claude-haiku-4-5-20251001-v1:0'],
];

describe('in the wizard', () => {
	test('all models are created in one go with tags, and are the answers then', {timeout: 60_000}, async () => {
		const home = folder();
		const terminal = openTerminal(['--demo', '--demo-home', home], {columns: 100, rows: 40});
		for (const title of ['How do you sign in', 'Which AWS region']) {
			await terminal.shows(title);
			await terminal.shows('❯');
			terminal.press('enter');
		}
		await terminal.shows('Which model should');
		await terminal.shows('platform opus');
		terminal.type('cost tags');
		await terminal.shows('❯ Create application profiles of your own');
		terminal.press('enter');
		await terminal.shows('How should the names');
		await terminal.shows('❯ Begin with claude-code');
		terminal.type('team--');
		await terminal.shows('cannot follow each other');
		terminal.type('\u007falpha');
		await terminal.shows('team-alpha');
		terminal.press('enter');
		await terminal.shows('Which cost tags');
		await terminal.shows('❯ Continue without a tag');
		terminal.type('team=alpha!');
		await terminal.shows('and no !');
		terminal.type('\u007f');
		terminal.press('enter');
		await terminal.shows('Continue with this tag');
		terminal.press('enter');
		await terminal.shows('Create these 3 application profiles in us-west-2?');
		await terminal.shows('team-alpha-opus-5-5');
		await terminal.shows('❯ Create all 3');
		terminal.press('enter');
		await terminal.shows('Your 3 application profiles are ready');
		await terminal.shows('❯ Continue');
		terminal.press('enter');
		await terminal.shows('Which other models');
		await terminal.shows('team-alpha-sonnet-5-5');
		await terminal.shows('❯ Use these');
		terminal.press('enter');
		await terminal.shows('❯ Continue');
		terminal.press('enter');
		for (const title of ['How should prompts', 'Where should it be']) {
			await terminal.shows(title);
			await terminal.shows('❯');
			terminal.press('enter');
		}
		await terminal.shows(/❯ Write/);
		terminal.press('enter');
		const {code, output} = await terminal.ended();
		expect(code).toBe(0);
		expect(output).toContain('Written');
		const {env} = JSON.parse(readFileSync(path.join(home, '.claude/settings.json'), 'utf8'));
		const doctor = openTerminal(['profiles', '--json', '--demo', '--demo-home', home], {columns: 200});
		const {output: listed} = await doctor.ended();
		for (const name of ['opus-5-5', 'sonnet-5-5', 'haiku-4-5']) expect(listed).toContain(`team-alpha-${name}`);
		expect(listed).toContain(env.ANTHROPIC_DEFAULT_SONNET_MODEL);
		expect(env.ANTHROPIC_MODEL).toBe(env.ANTHROPIC_DEFAULT_OPUS_MODEL);
	});
});

describe('Ctrl+C while they are created', () => {
	/** What is there afterwards, by the names that this tool gave. */
	async function leftIn(home: string): Promise<string[]> {
		const {output} = await openTerminal(['profiles', '--json', '--demo', 'slow-creation', '--demo-home', home], {
			columns: 200,
		}).ended();
		return output.match(/"claude-code-[\w-]+"/g) ?? [];
	}

	test('ends the wizard, and names what is there or may be', {timeout: 60_000}, async () => {
		const home = folder();
		const terminal = openTerminal(['--demo', 'slow-creation', '--demo-home', home], {columns: 100, rows: 40});
		for (const title of ['How do you sign in', 'Which AWS region']) {
			await terminal.shows(title);
			await terminal.shows('❯');
			terminal.press('enter');
		}
		await terminal.shows('platform opus');
		terminal.type('cost tags');
		for (const row of [
			'❯ Create application profiles of your own',
			'❯ Begin with claude-code',
			'❯ Continue without a tag',
			'❯ Create all 3',
		]) {
			await terminal.shows(row);
			terminal.press('enter');
		}
		await terminal.shows('Creating claude-code-sonnet-5-5');
		terminal.press('ctrl+c');
		const {code, output} = await terminal.ended();
		expect(code).toBe(130);
		const end = output.slice(output.lastIndexOf('Left. Nothing was written.')).replaceAll(/\s+/g, ' ');
		expect(end).toContain('created, or were being created: claude-code-opus-5-5 and claude-code-sonnet-5-5');
		expect(end).toContain('claude-bedrock-setup profiles');
		expect(await leftIn(home)).toContain('"claude-code-opus-5-5"');
	});

	test('ends the command, and says of each what became of it', {timeout: 60_000}, async () => {
		const home = folder();
		const terminal = openTerminal(['profiles', 'create', ...models, '--demo', 'slow-creation', '--demo-home', home], {
			columns: 120,
		});
		await terminal.take('Create them');
		await terminal.shows('Creating claude-code-sonnet-5-5');
		terminal.press('ctrl+c');
		const {code, output} = await terminal.ended();
		expect(code).toBe(130);
		expect(output).toMatch(/claude-code-opus-5-5 .*· created/);
		expect(output).toMatch(/claude-code-sonnet-5-5 .*· unknown, since AWS did not answer/);
		expect(output).toMatch(/claude-code-haiku-4-5 .*· not created/);
		expect(output).toContain('Cancelled. What was created stays');
		expect(await leftIn(home)).toContain('"claude-code-opus-5-5"');
	});
});

describe('profiles create', () => {
	test('creates them once, and reuses them the next time', {timeout: 60_000}, async () => {
		const home = await demoHome();
		const words = ['profiles', 'create', '--name-prefix', 'team-a', '--tag', 'team=a', '--tag', 'cost=7', ...models];
		const first = await home.run(words);
		expect(first.code).toBe(0);
		expect(first.out.match(/· created ·/g)).toHaveLength(3);
		const second = await home.run(words);
		expect(second.code).toBe(0);
		expect(second.out.match(/reused/g)).toHaveLength(3);
		const third = await home.run([...words, '--tag', 'stage=x']);
		expect(third.code).toBe(1);
		expect(third.err).toContain('is taken by one with another model or other tags');
	});

	test.each([
		['create-denied', 0, 'policy --create-profiles'],
		['profile-conflict', 0, '--name-prefix'],
		['profile-quota', 1, 'profiles delete arn:'],
	])('in the world %s %i of 3 are created, and what to do is said', async (world, count, hint) => {
		const home = await demoHome({}, world);
		const {code, out, err} = await home.run(['profiles', 'create', ...models]);
		expect(code).toBe(1);
		expect(out.match(/· created ·/g) ?? []).toHaveLength(count);
		expect(out.match(/✘ .* · not created ·/g)).toHaveLength(3 - count);
		expect(err).toContain(hint);
	});

	test('a set that stopped half-way goes on where it stopped, once there is room', {timeout: 60_000}, async () => {
		const home = await demoHome({}, 'profile-quota');
		await home.run(['profiles', 'create', ...models]);
		const again = await home.run(['profiles', 'create', '--json', ...models]);
		expect(JSON.parse(again.out).profiles.map(({state}: {state: string}) => state)).toEqual([
			'reused',
			'not created',
			'not created',
		]);
	});
});

describe('profiles delete', () => {
	test('asks a person, and deletes only what this tool created', {timeout: 60_000}, async () => {
		const home = folder();
		const run = (...words: string[]) => openTerminal([...words, '--demo', '--demo-home', home], {columns: 120});
		await run('profiles', 'create', '--yes', ...models).ended();
		const terminal = run('profiles', 'delete');
		await terminal.shows('Delete these 3 application profiles in us-west-2?');
		expect(terminal.text()).not.toContain('platform opus');
		await terminal.take('Delete them');
		const {code, output} = await terminal.ended();
		expect(code).toBe(0);
		expect(output.match(/· deleted ·/g)).toHaveLength(3);
		const left = await run('profiles').ended();
		expect(left.output).toContain('platform opus');
		expect(left.output).not.toContain('claude-code-opus');
	});

	test.each([
		['without a terminal and without --yes', [], 2, 'nobody can be asked here'],
		[
			'for a profile of somebody else',
			['--yes', 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22'],
			1,
			'somebody else created it',
		],
		['for a word that is no ARN', ['--yes', 'opus'], 2, 'not the ARN of an application profile'],
		['for a flag of profiles create', ['--yes', '--tag', 'a=b'], 2, '--tag belongs to profiles create'],
	])('refuses %s', async (_, words, code, says) => {
		const home = await demoHome();
		const ran = await home.run(['profiles', 'delete', ...words]);
		expect(ran.err).toContain(says);
		expect(ran.code).toBe(code);
	});
});
