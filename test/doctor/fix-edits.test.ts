// Tests the doctor's fixes on a real disk: written, examined again, and undone.
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {type ReportOptions, reportExamination} from '../../source/commands/doctor/report-examination.ts';
import {fixEdits} from '../../source/doctor/fixes/fix-edits.ts';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';

const before = `{
  "permissions": {"allow": ["Bash(ls)"]},
  "env": {
    "CLAUDE_CODE_USE_BEDROCK": "1",
    "AWS_PROFILE": "dev",
    "AWS_REGION": "us_west_2",
    "ANTHROPIC_MODEL": "us.anthropic.claude-opus-5-5",
    "ANTHROPIC_DEFAULT_OPUS_MODEL": "us.anthropic.claude-opus-5-5",
    "ANTHROPIC_DEFAULT_SONNET_MODEL": "us.anthropic.claude-sonnet-5-5",
    "ANTHROPIC_DEFAULT_HAIKU_MODEL": "us.anthropic.claude-haiku-4-5-20251001-v1:0",
    "DISABLE_PROMPT_CACHING": "1"
  }
}
`;

async function run(on: Pick<TestWorld, 'ports'>, fix: boolean, more: Partial<ReportOptions> = {}) {
	let out = '';
	const {machine, account} = on.ports;
	const options = {demo: true, noShell: true, signal: AbortSignal.timeout(20_000)};
	const write = (text: string) => {
		out += text;
	};
	const decideFixes: ReportOptions['decideFixes'] = async ({plan}) => {
		await machine.apply(plan);
		return 'written';
	};
	const report = {invocation: installed, account, machine, write, ...options, ...more, ...(fix && {decideFixes})};
	return {code: await reportExamination(report), out};
}

it('The fixes repair a broken configuration, change nothing else and can be undone', async () => {
	const on = await startTestWorld('healthy', {ANTHROPIC_SMALL_FAST_MODEL: 'us.anthropic.claude-sonnet-5-5'});
	const file = path.join(on.home, '.claude/settings.json');
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, before);
	expect((await run(on, false)).code).toBe(1);
	const {code, out} = await run(on, true);
	expect(out).toContain('Nothing is wrong.');
	expect(code).toBe(0);
	const after = await readFile(file, 'utf8');
	expect(after).toContain('"permissions": {"allow": ["Bash(ls)"]}');
	expect(JSON.parse(after).env).toMatchObject({AWS_REGION: 'us-west-2', ANTHROPIC_SMALL_FAST_MODEL: ''});
	expect(JSON.parse(after).env).not.toHaveProperty('DISABLE_PROMPT_CACHING');
	await on.ports.machine.undo();
	expect(await readFile(file, 'utf8')).toBe(before);
});

const healthyEnv = {
	CLAUDE_CODE_USE_BEDROCK: '1',
	AWS_PROFILE: 'dev',
	AWS_REGION: 'us-west-2',
	ANTHROPIC_MODEL: 'us.anthropic.claude-opus-5-5',
	ANTHROPIC_DEFAULT_OPUS_MODEL: 'us.anthropic.claude-opus-5-5',
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'us.anthropic.claude-sonnet-5-5',
	ANTHROPIC_DEFAULT_HAIKU_MODEL: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
};

const memory =
	'{"version":1,"entries":{"a":{"us.anthropic.claude-opus-5-5":{"s":"refused","at":1},"us.anthropic.claude-old":{"s":"ok","at":1}}}}';

/** A healthy home in a folder whose name has to be quoted, in which Claude Code remembers a refusal. */
async function forgetful(on: TestWorld) {
	const folder = path.join(on.home, "it's here");
	const environment = {...on.environment, CLAUDE_CONFIG_DIR: folder};
	const machine = openMachine({environment, cwd: on.home});
	await mkdir(path.join(folder, 'cache'), {recursive: true});
	await writeFile(path.join(folder, 'settings.json'), JSON.stringify({env: healthyEnv}));
	const file = path.join(folder, 'cache/model-access.json');
	await writeFile(file, memory, {mode: 0o644});
	return {on: {...on, ports: {...on.ports, machine}}, machine, file};
}

it('The fix deletes the cache with a refusal of a model that answers, and undo and off restore it', async () => {
	const {on, machine, file} = await forgetful(await startTestWorld('healthy'));
	const before = await run(on, false);
	expect(before.out).toContain('still treats us.anthropic.claude-opus-5-5 as refused');
	expect(before.out).toContain('claude-bedrock-setup doctor --fix');
	expect((await run(on, true)).out).toContain('Nothing is wrong.');
	expect(existsSync(file)).toBe(false);
	await machine.undo();
	expect(await readFile(file, 'utf8')).toBe(memory);
	await run(on, true);
	await machine.off();
	expect(await readFile(file, 'utf8')).toBe(memory);
	expect(existsSync(machine.stateDir)).toBe(false);
});

it.each(['undo', 'off'] as const)(
	'A cache that Claude Code has written again is left as it is, with a note: %s',
	async (command) => {
		const {on, machine, file} = await forgetful(await startTestWorld('healthy'));
		await run(on, true);
		await writeFile(file, '{"version":1,"entries":{}}');
		const {notes, failures} = await machine[command]();
		expect(notes.join()).toContain('made anew since and is left so');
		expect(failures).toEqual([]);
		expect(await readFile(file, 'utf8')).toBe('{"version":1,"entries":{}}');
	},
);

it.each([{offline: true}, {noProbe: true}])(
	'A remembered refusal of a model that was not called is no finding: %o',
	async (options) => {
		const {on, file} = await forgetful(await startTestWorld('healthy'));
		const {out} = await run(on, true, options);
		expect(out).not.toContain('as refused');
		expect(await readFile(file, 'utf8')).toBe(memory);
	},
);

it('A remembered refusal of a model that AWS still refuses is kept', async () => {
	const {on, file} = await forgetful(await startTestWorld('own-profiles-only'));
	await run(on, true);
	expect(await readFile(file, 'utf8')).toBe(memory);
});

it('A settings file that is not strict JSON is not changed', async () => {
	const on = await startTestWorld('healthy');
	const file = path.join(on.home, '.claude/settings.json');
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, '{"env": {},}');
	const fix = {say: '', changes: [{name: 'AWS_REGION', value: 'us-west-2', place: 'user' as const}]};
	await expect(fixEdits(on.ports.machine, [fix])).rejects.toMatchObject({name: 'Problem'});
	expect(await readFile(file, 'utf8')).toBe('{"env": {},}');
});
