// The doctor's fixes, written for real, examined again, and taken back.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, it} from 'vitest';
import {doctor} from '../../source/faces/doctor.ts';
import {fixEdits} from '../../source/setup/planning/fix-edits.ts';
import {type Stage, stage} from '../stage.ts';

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

async function run(on: Stage, fix: boolean) {
	let out = '';
	const {machine, account} = on.ports;
	const options = {demo: true, noShell: true, signal: AbortSignal.timeout(20_000)};
	const write = (text: string) => {
		out += text;
	};
	const apply = async (fixes: Parameters<typeof fixEdits>[1]) => {
		await machine.apply(await fixEdits(machine, fixes));
	};
	return {code: await doctor({account, machine, write, ...options, ...(fix && {fix: apply})}), out};
}

it('puts a broken configuration right, touches nothing else, and can be undone', async () => {
	const on = await stage('healthy', {ANTHROPIC_SMALL_FAST_MODEL: 'us.anthropic.claude-sonnet-5-5'});
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

it('writes nothing into a file that is no strict JSON', async () => {
	const on = await stage('healthy');
	const file = path.join(on.home, '.claude/settings.json');
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, '{"env": {},}');
	const fix = {say: '', changes: [{name: 'AWS_REGION', value: 'us-west-2', place: 'user' as const}]};
	await expect(fixEdits(on.ports.machine, [fix])).rejects.toMatchObject({name: 'Problem'});
	expect(await readFile(file, 'utf8')).toBe('{"env": {},}');
});
