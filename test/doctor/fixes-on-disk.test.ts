// Tests the doctor's fixes on a real disk in random broken homes: a second run has nothing to do, and undo and off restore every byte.
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {reportExamination} from '../../source/commands/doctor/report-examination.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {openMachine} from '../../source/machine/machine.ts';
import {editDotenv} from '../../source/plan/dotenv.ts';
import type {Plan} from '../../source/plan/edit.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';
import {healthyVariables, opus} from './names.ts';
import {variables} from './random-configurations.ts';

/** The doctor makes real calls here, so no value may lead to an address of Amazon's own. */
const some = (most: number) =>
	variables(most).map((values) =>
		Object.fromEntries(Object.entries(values).filter(([, value]) => !value.includes('.amazonaws.com'))),
	);

const homes = fc.record({
	user: fc.option(some(6), {nil: undefined}),
	project: fc.option(some(2), {nil: undefined}),
	local: fc.option(some(2), {nil: undefined}),
	claudeJson: fc.option(some(2), {nil: undefined}),
	dotenv: fc.option(some(4), {nil: undefined}),
	environment: some(4),
	remembered: fc.boolean(),
	indent: fc.constantFrom(undefined, 2, '\t'),
});
type Home = typeof homes extends fc.Arbitrary<infer Value> ? Value : never;

/** Every file below a folder, with its bytes. */
const tree = (folder: string) =>
	Object.fromEntries(
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name))
			.map((file) => [file, readFileSync(file, 'latin1')]),
	);

function furnish(on: TestWorld, {user, project, local, claudeJson, dotenv, remembered, indent}: Home) {
	for (const name of ['.claude', 'work', '.config', '.claude.json', '.local'])
		rmSync(path.join(on.home, name), {recursive: true, force: true});
	const put = (name: string, text: string | Buffer) => {
		mkdirSync(path.dirname(path.join(on.home, name)), {recursive: true});
		writeFileSync(path.join(on.home, name), text);
	};
	const settings = (name: string, env: Record<string, string> | undefined, beside = {}) =>
		env && put(name, JSON.stringify({permissions: {allow: ['Bash(ls)']}, ...beside, env}, undefined, indent));
	put('work/.keep', '');
	settings('.claude/settings.json', user && {...healthyVariables, ...user, MINE: '1'});
	settings('work/.claude/settings.json', project);
	settings('work/.claude/settings.local.json', local);
	settings('.claude.json', claudeJson);
	const lines = Object.entries(dotenv ?? {}).map(([name, value]) => ({name, value}));
	if (dotenv)
		put('.config/claude-bedrock-setup/bedrock.env', editDotenv(undefined, lines, ['ANTHROPIC_SMALL_FAST_MODEL']));
	if (remembered)
		put('.claude/cache/model-access.json', `{"version":1,"entries":{"a":{"${opus}":{"s":"refused","at":1}}}}`);
}

function open(on: TestWorld, {environment}: Home) {
	const machine = openMachine({
		environment: {...on.environment, ...environment},
		cwd: path.join(on.home, 'work'),
		demo: true,
	});
	const run = async (fix: boolean) => {
		let found: Finding[] = [];
		let planned: Plan = [];
		let ids: readonly string[] = [];
		await reportExamination({
			...on.ports,
			machine,
			invocation: installed,
			write: (text) => {
				found = JSON.parse(text).findings;
			},
			json: true,
			demo: true,
			noShell: true,
			noProbe: false,
			signal: AbortSignal.timeout(30_000),
			...(fix && {
				decideFixes: async ({fixes, plan}) => {
					ids = fixes.map(({id}) => id);
					planned = plan;
					await machine.apply(plan);
					return 'written';
				},
			}),
		});
		return {found, planned, ids};
	};
	return {machine, run};
}

it('The fixes repair random broken homes in one run, and undo and off restore every byte', async () => {
	const on = await startTestWorld('healthy');
	let edits = 0;
	await fc.assert(
		fc.asyncProperty(homes, async (home) => {
			furnish(on, home);
			const before = tree(on.home);
			const {machine, run} = open(on, home);
			const first = await run(false);
			const {planned, ids, found} = await run(true);
			edits += planned.length;
			const failing = (all: readonly Finding[]) =>
				all.filter(({id, status}) => status === 'fail' && !id.startsWith('in-use-')).map(({id}) => id);
			for (const {id, title} of found)
				if (ids.includes(id))
					expect(first.found.map((one) => `${one.id} ${one.title}`)).not.toContain(`${id} ${title}`);
			for (const id of failing(found)) expect(failing(first.found)).toContain(id);
			// Models that were not called before a project's region was put right: only then it shows that they work.
			const wasCalled = !first.found.some(({id}) => id === 'project-host');
			const left = (await run(true)).planned;
			if (wasCalled) expect(left).toEqual([]);
			else expect(left.filter(({path: file}) => !file.endsWith('model-access.json'))).toEqual([]);
			if (planned.length === 0) return;
			for (const written of [planned, left]) if (written.length > 0) await machine.undo();
			const undone = tree(on.home);
			for (const [file, text] of Object.entries(before)) expect([file, undone[file]]).toEqual([file, text]);
			for (const file of Object.keys(undone))
				expect(before[file] !== undefined || file.startsWith(machine.stateDir)).toBe(true);
			await run(true);
			await machine.off();
			expect(tree(on.home)).toEqual(before);
		}),
		{numRuns: 15},
	);
	expect(edits).toBeGreaterThan(10);
}, 120_000);
