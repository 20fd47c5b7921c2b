// Taking back what `doctor --fix` changed in variables that setup never writes, beside what setup wrote and what somebody wrote since.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {VariableChange} from '../../source/doctor/fixes/fix.ts';
import {fixEdits} from '../../source/doctor/fixes/fix-edits.ts';
import {filesOf, setUp} from './example-setup.ts';
import {machineIn, newHome, tree} from './home.ts';

const first = '{\n  "env": {"CLAUDE_CODE_USE_VERTEX": "1", "EDITOR": "vi"}\n}\n';

function prepareHome() {
	const home = newHome();
	mkdirSync(path.join(home, '.claude'));
	writeFileSync(path.join(home, '.claude/settings.json'), first);
	const machine = machineIn(home);
	const {settings, dotenv} = filesOf(machine);
	const fix = async (...changes: readonly VariableChange[]) =>
		machine.apply(await fixEdits(machine, [{say: '', changes}]));
	return {home, machine, settings, dotenv, fix};
}

const env = (file: string) => JSON.parse(readFileSync(file, 'utf8')).env;
const edit = (file: string, from: string, to: string) =>
	writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
const vertexOut = {name: 'CLAUDE_CODE_USE_VERTEX', place: 'user'} as const;
const gatewayOff = {name: 'CLAUDE_CODE_USE_GATEWAY', value: '', place: 'user'} as const;

test('undo puts back what a fix took out and takes out what it cancelled, in a file that was edited since', async () => {
	const {machine, settings, fix} = prepareHome();
	await fix(vertexOut, gatewayOff);
	expect(env(settings)).toEqual({EDITOR: 'vi', CLAUDE_CODE_USE_GATEWAY: ''});
	edit(settings, '"vi"', '"emacs"');
	const {notes} = await machine.undo();
	expect(notes.join()).toContain('only what this program wrote');
	expect(env(settings)).toEqual({CLAUDE_CODE_USE_VERTEX: '1', EDITOR: 'emacs'});
});

test('a switch that somebody turned on again since is theirs', async () => {
	const {machine, settings, fix} = prepareHome();
	await fix(gatewayOff);
	edit(settings, '"CLAUDE_CODE_USE_GATEWAY": ""', '"CLAUDE_CODE_USE_GATEWAY": "1"');
	await machine.off();
	expect(env(settings)).toMatchObject({CLAUDE_CODE_USE_GATEWAY: '1', CLAUDE_CODE_USE_VERTEX: '1'});
});

test('off after setups and fixes restores every byte of before the first use', async () => {
	const {home, machine, settings, fix} = prepareHome();
	const before = tree(home);
	await setUp(machine, 'us-east-1');
	await fix(vertexOut, gatewayOff, {name: 'CLAUDE_CODE_ATTRIBUTION_HEADER', value: '0', place: 'user'});
	await setUp(machine, 'eu-west-1');
	expect(env(settings)).toMatchObject({CLAUDE_CODE_USE_GATEWAY: '', CLAUDE_CODE_ATTRIBUTION_HEADER: '0'});
	await machine.off();
	expect(tree(home)).toEqual(before);
});

test('off does not take away what somebody wrote between many writes of ours, of which the middle backups are pruned', async () => {
	const {machine, settings, fix} = prepareHome();
	await setUp(machine, 'us-east-1');
	edit(settings, '"EDITOR"', '"CLAUDE_CODE_USE_FOUNDRY": "1", "EDITOR"');
	for (let run = 2; run <= 9; run++) await setUp(machine, `us-east-${run}`);
	await fix(gatewayOff);
	edit(settings, '"vi"', '"emacs"');
	await machine.off();
	expect(env(settings)).toEqual({CLAUDE_CODE_USE_VERTEX: '1', CLAUDE_CODE_USE_FOUNDRY: '1', EDITOR: 'emacs'});
});

test('the dotenv file tells the snippet to unset what was cancelled, keeps what it unset before, and is given back', async () => {
	const {machine, dotenv, fix} = prepareHome();
	await setUp(machine, 'us-east-1');
	const marked = `${readFileSync(dotenv, 'utf8').replace('# <<<', '# claude-bedrock-setup unsets DISABLE_PROMPT_CACHING\n# <<<')}`;
	writeFileSync(dotenv, marked);
	await fix(gatewayOff, {name: 'AWS_REGION', value: 'us-west-2', place: 'user'});
	const after = readFileSync(dotenv, 'utf8');
	expect(after).toContain('AWS_REGION=us-west-2\n');
	expect(after).toContain(
		'# claude-bedrock-setup unsets DISABLE_PROMPT_CACHING\n# claude-bedrock-setup unsets CLAUDE_CODE_USE_GATEWAY\n',
	);
	await machine.undo();
	expect(readFileSync(dotenv, 'utf8')).toBe(marked);
	await fix(gatewayOff);
	writeFileSync(dotenv, `${readFileSync(dotenv, 'utf8')}MINE=1\n`);
	await machine.undo();
	expect(readFileSync(dotenv, 'utf8')).toBe(`${marked}MINE=1\n`);
});

test('a dotenv file that is not about the fix stays as it is, and else changes in its one line', async () => {
	const {machine, dotenv, fix} = prepareHome();
	await setUp(machine, 'us-east-1');
	const mark = '# claude-bedrock-setup unsets DISABLE_PROMPT_CACHING\n# <<<';
	writeFileSync(dotenv, readFileSync(dotenv, 'utf8').replace('# <<<', mark));
	const before = readFileSync(dotenv, 'utf8');
	await fix(vertexOut);
	expect(readFileSync(dotenv, 'utf8')).toBe(before);
	await fix({name: 'AWS_REGION', value: 'us-west-2', place: 'user'});
	expect(readFileSync(dotenv, 'utf8')).toBe(before.replace('us-east-1', 'us-west-2'));
});
