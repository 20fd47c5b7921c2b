// `.claude.json` grows with every project and every prompt: however large it is, its `env` counts, and only `env` is looked at.
import {expect, test} from 'vitest';
import {readClaudeJson} from '../../source/claude-code/settings-here.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {runMain} from '../run-main.ts';
import {startTestWorld} from '../test-world.ts';

const history = Array.from({length: 60_000}, (_, at) => ({display: `prompt ${at}, and what was pasted with it`}));

const large = (env: unknown) => JSON.stringify({projects: {'/work': {history}}, env}, undefined, 2);

async function read(text: string) {
	const {environment, home, writeFile} = await startTestWorld('healthy');
	await writeFile('.claude.json', text);
	const machine = openMachine({environment, cwd: home});
	return readClaudeJson(machine, async (path, _, most) => (await machine.read(path, most)).bytes?.toString());
}

test('its variables are read, and nothing is wrong with it', async () => {
	const text = large({AWS_REGION: 'eu-west-1'});
	expect(text.length).toBeGreaterThan(4_000_000);
	const {assignments, fault} = await read(text);
	expect(assignments.map(({name, value}) => [name, value])).toEqual([['AWS_REGION', 'eu-west-1']]);
	expect(fault).toBeUndefined();
});

test('one that was cut is as void as a small one', async () => {
	const {fault} = await read(large({}).slice(0, -100_000));
	expect(fault).toBeDefined();
});

test('the doctor finds nothing wrong with reading it', async () => {
	const {environment, home, writeFile} = await startTestWorld('healthy');
	await writeFile('.claude.json', large({AWS_REGION: 'eu-west-1'}));
	const {out} = await runMain({home, environment}, ['doctor', '--offline', '--no-shell', '--json']);
	const {findings} = JSON.parse(out) as {findings: {id: string}[]};
	expect(findings.filter(({id}) => id === 'file-unreadable' || id === 'claude-json-void')).toEqual([]);
	expect(out).toContain('eu-west-1');
});
