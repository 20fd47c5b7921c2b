// Undo and off: all bytes where nobody else wrote, otherwise our part alone.
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {putBlock} from '../../source/plan/marked-block.ts';
import {fishSnippet} from '../../source/plan/snippet/fish.ts';
import {filesOf, setUp} from './example-setup.ts';
import {editOf, machineIn, newHome, problemOf, tree} from './home.ts';

function prepareHome() {
	const home = newHome();
	mkdirSync(path.join(home, '.claude'));
	writeFileSync(path.join(home, '.bashrc'), "alias ll='ls -l'");
	writeFileSync(path.join(home, '.claude/settings.json'), '{\n  "model": "opus",\n  "env": {"EDITOR": "vi"}\n}\n');
	return home;
}

const textOf = (notes: readonly string[], home: string) => notes.map((note) => note.replaceAll(home, '/home/me'));

const change = (file: string, from: string | RegExp, to: string) =>
	writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

test('three undos after three setups restore each step, the last one the state before the first use', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const before = tree(home);
	const mine = () => Object.entries(tree(home)).filter(([name]) => !name.startsWith('.local'));
	const steps = [mine()];
	for (const region of ['us-east-1', 'eu-west-1', 'ap-northeast-1']) {
		await setUp(machine, region);
		steps.push(mine());
	}
	for (let step = 2; step >= 0; step--) {
		await machine.undo();
		expect(mine()).toEqual(steps[step]);
	}
	expect((await problemOf(machine.undo())).code).toBe('nothing-to-undo');
	expect((await problemOf(machine.undoPlan())).code).toBe('nothing-to-undo');
	await machine.off();
	expect(tree(home)).toEqual(before);
	expect((await problemOf(machine.off())).code).toBe('nothing-to-undo');
});

test('off after region switches restores the state before the first use, without stored answers', async () => {
	const home = prepareHome();
	const before = tree(home);
	const machine = machineIn(home);
	await setUp(machine, 'us-east-1');
	await setUp(machine, 'eu-west-1');
	await machine.storeAnswers('111122223333', 'aws', {region: 'eu-west-1'});
	const {plan} = await machine.offPlan();
	expect(plan.map(({purpose, after}) => [purpose, after !== undefined])).toEqual([
		['settings', true],
		['shell', true],
		['dotenv', false],
	]);
	const {failures, notes} = await machine.off();
	expect({failures, notes}).toEqual({failures: [], notes: []});
	expect(tree(home)).toEqual(before);
});

test('undo after an edit of the user restores our part, leaves theirs, and a note says so', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const {dotenv, shell, settings} = filesOf(machine);
	await setUp(machine, 'us-east-1');
	await setUp(machine, 'eu-west-1');
	writeFileSync(shell, `${readFileSync(shell, 'utf8')}export MINE=1\n`);
	change(settings, '"model": "opus"', '"model": "sonnet"');
	writeFileSync(dotenv, `${readFileSync(dotenv, 'utf8')}OTHER=2\n`);
	const {notes} = await machine.undo();
	expect(textOf(notes, home)).toMatchInlineSnapshot(`
		[
		  "/home/me/.claude/settings.json was changed since: only what this program wrote was taken back",
		  "/home/me/.config/claude-bedrock-setup/bedrock.env was changed since: only what this program wrote was taken back",
		]
	`);
	expect(readFileSync(settings, 'utf8')).toMatch(/"model": "sonnet"[\s\S]*"AWS_REGION": "us-east-1"/);
	expect(readFileSync(dotenv, 'utf8')).toMatch(/AWS_REGION=us-east-1[\s\S]*OTHER=2\n$/);
	expect(readFileSync(shell, 'utf8')).toMatch(/claude-bedrock-setup[\s\S]*export MINE=1\n$/);
	await machine.undo();
	expect(readFileSync(settings, 'utf8')).toBe('{\n  "model": "sonnet",\n  "env": {"EDITOR": "vi"}\n}\n');
	expect(readFileSync(dotenv, 'utf8')).toBe('OTHER=2\n');
	expect(readFileSync(shell, 'utf8')).toMatch(/^alias ll='ls -l'\n+export MINE=1\n$/);
});

test('off after an edit of the user takes away our entry of modelOverrides alone', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const {settings} = filesOf(machine);
	await setUp(machine, 'us-east-1');
	await setUp(machine, 'eu-west-1');
	const theirs =
		'"claude-opus-4-8": "arn:aws:bedrock:eu-west-1:123456789012:application-inference-profile/abcdefghijkl"';
	change(settings, '"modelOverrides": {', `"modelOverrides": {\n    ${theirs},`);
	await machine.off();
	expect(readFileSync(settings, 'utf8')).toBe(
		`{\n  "model": "opus",\n  "env": {"EDITOR": "vi"},\n  "modelOverrides": {\n    ${theirs}\n  }\n}\n`,
	);
});

test.each(['', 'export MINE=1\n'])(
	'an earlier block between markers that became two lines, with %j added since, is restored by undo and removed by off',
	async (mine) => {
		const home = prepareHome();
		const machine = machineIn(home);
		const file = filesOf(machine).shell;
		const before = readFileSync(file);
		const withBlock = putBlock(before, `if [ -n "\${BASH_VERSION-}" ]; then\n:\nfi`, 'lf');
		await machine.apply([{path: file, purpose: 'shell', before, after: withBlock, mode: 0o644}]);
		const upgrade = async () => {
			await setUp(machine, 'us-east-1');
			expect(readFileSync(file, 'utf8')).not.toContain('BASH_VERSION');
			writeFileSync(file, `${readFileSync(file, 'utf8')}${mine}`);
		};
		await upgrade();
		await machine.undo();
		expect(readFileSync(file, 'utf8')).toBe(`${withBlock}${mine}`);
		await upgrade();
		await machine.off();
		expect(readFileSync(file, 'utf8')).toBe(mine ? `${before}\n${mine}${mine}` : before.toString());
	},
);

test('a value that the user changed by hand since stays', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const {settings} = filesOf(machine);
	await setUp(machine, 'us-east-1');
	change(settings, '"AWS_REGION": "us-east-1"', '"AWS_REGION": "sa-east-1"');
	await machine.undo();
	const {env} = JSON.parse(readFileSync(settings, 'utf8'));
	expect(env).toEqual({EDITOR: 'vi', AWS_REGION: 'sa-east-1'});
});

test('a variable that was set before the first use gets its old value back, also after edits of the user', async () => {
	const home = prepareHome();
	const {settings} = filesOf(machineIn(home));
	writeFileSync(settings, '{"env": {"AWS_REGION": "ca-central-1"}}');
	const machine = machineIn(home);
	await setUp(machine, 'us-east-1');
	change(settings, '{"env"', '{"x": 1, "env"');
	await setUp(machine, 'eu-west-1');
	await machine.off();
	expect(JSON.parse(readFileSync(settings, 'utf8'))).toEqual({x: 1, env: {AWS_REGION: 'ca-central-1'}});
});

test('a file that the user deleted since stays deleted', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	await setUp(machine, 'us-east-1');
	const {rmSync} = await import('node:fs');
	rmSync(path.join(home, '.bashrc'));
	const {notes} = await machine.off();
	expect(existsSync(path.join(home, '.bashrc'))).toBe(false);
	expect(textOf(notes, home)).toMatchInlineSnapshot(`
		[
		  "/home/me/.bashrc was deleted since and is left so",
		]
	`);
});

test('a file that a write deleted and somebody made anew is left as it is', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const file = path.join(home, 'gone.env');
	writeFileSync(file, 'A=1\n');
	await machine.apply([await editOf(machine, file, undefined, 'dotenv')]);
	writeFileSync(file, 'B=2\n');
	const {notes} = await machine.undo();
	expect(readFileSync(file, 'utf8')).toBe('B=2\n');
	expect(textOf(notes, home)).toMatchInlineSnapshot(`
		[
		  "/home/me/gone.env was made anew since and is left so",
		]
	`);
});

test('off takes back the files that it can, and names the others', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const {shell, settings, dotenv} = filesOf(machine);
	await setUp(machine, 'us-east-1');
	change(settings, '{', '{ broken');
	const {failures} = await machine.off();
	expect(failures).toHaveLength(1);
	expect(failures[0]?.message).toContain(settings);
	expect(existsSync(dotenv)).toBe(false);
	expect(readFileSync(shell, 'utf8')).toBe("alias ll='ls -l'");
	change(settings, '{ broken', '{');
	expect((await machine.off()).failures).toEqual([]);
	expect(readFileSync(settings, 'utf8')).toBe('{\n  "model": "opus",\n  "env": {"EDITOR": "vi"}\n}\n');
	expect(existsSync(machine.stateDir)).toBe(false);
});

test('a generated fish file is removed when it is unchanged, and lines that somebody added stay', async () => {
	const home = newHome();
	const machine = machineIn(home);
	const file = path.join(home, '.config/fish/conf.d/claude-bedrock-setup.fish');
	const write = async (region: string) => {
		const {bytes: before} = await machine.read(file);
		const after = Buffer.from(fishSnippet({scope: 'all', variables: [{name: 'AWS_REGION', value: region}], unset: []}));
		return machine.apply([{path: file, purpose: 'shell', before, after, mode: 0o644}]);
	};
	await write('us-east-1');
	await machine.undo();
	expect(existsSync(path.join(home, '.config'))).toBe(false);
	await write('us-east-1');
	await write('eu-west-1');
	writeFileSync(file, `${readFileSync(file, 'utf8')}set -g mine 1\n`);
	await machine.undo();
	expect(readFileSync(file, 'utf8')).toMatch(/us-east-1[\s\S]*set -g mine 1\n$/);
	await machine.off();
	expect(readFileSync(file, 'utf8')).toBe('set -g mine 1\n');
});

test('backups are private, the newest five of a file and the first are saved, and off still finds the first', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const before = tree(home);
	mkdirSync(path.join(machine.stateDir, 'backups'), {recursive: true, mode: 0o755});
	for (let run = 1; run <= 9; run++) await setUp(machine, `us-east-${run}`);
	const folder = path.join(machine.stateDir, 'backups');
	const names = readdirSync(folder);
	expect(statSync(folder).mode & 0o777).toBe(0o700);
	for (const name of names) {
		expect(name).toMatch(/^\d{8}T\d{9}Z-[0-9a-f]{8}-/);
		expect(statSync(path.join(folder, name)).mode & 0o777, name).toBe(0o600);
	}
	// Nine old contents of the settings file, of which five and the first are kept; and the one that is there now.
	expect(names.filter((name) => name.endsWith('settings.json'))).toHaveLength(7);
	for (let step = 0; step < 5; step++) await machine.undo();
	const problem = await problemOf(machine.undo());
	expect(problem).toMatchObject({code: 'backup-gone'});
	expect(problem.next[0]?.own).toBe('off');
	await machine.off();
	expect(tree(home)).toEqual({...before, '.local': 'folder 755', '.local/state': 'folder 755'});
});

test('undo after off has nothing left', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	await setUp(machine, 'us-east-1');
	await machine.off();
	expect((await problemOf(machine.undo())).code).toBe('nothing-to-undo');
});

test('undo after undo goes one write further back, and a new write counts again', async () => {
	const home = prepareHome();
	const machine = machineIn(home);
	const {settings} = filesOf(machine);
	const region = () => JSON.parse(readFileSync(settings, 'utf8')).env.AWS_REGION;
	await setUp(machine, 'us-east-1');
	await setUp(machine, 'us-east-2');
	await machine.undo();
	await setUp(machine, 'us-west-1');
	await machine.undo();
	expect(region()).toBe('us-east-1');
	await machine.undo();
	expect(region()).toBeUndefined();
});

test('undo takes back the later write also when the clock was set back between the two', async () => {
	const home = prepareHome();
	const {settings} = filesOf(machineIn(home));
	const at = (time: string) => machineIn(home, {now: () => new Date(time)});
	await setUp(at('2026-03-01T00:00:00Z'), 'us-east-1');
	await setUp(at('2026-02-01T00:00:00Z'), 'us-east-2');
	await setUp(at('2026-01-01T00:00:00Z'), 'us-west-1');
	for (const region of ['us-east-2', 'us-east-1']) {
		await at('2026-01-01T00:00:01Z').undo();
		expect(JSON.parse(readFileSync(settings, 'utf8')).env.AWS_REGION).toBe(region);
	}
});
