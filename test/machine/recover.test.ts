// What the next run does after a crash.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Machine} from '../../source/machine/machine.ts';
import {filesOf, planFor, setUp} from './example-setup.ts';
import {fileWriterIn} from './fault-run.ts';
import {faultyDisk, Killed} from './faulty-disk.ts';
import {machineIn, newHome, problemOf, tree} from './home.ts';

/** Kills a set-up at a call counted from its end: 1 is the rename that would have made it final, and what follows. */
async function killAt(machine: Machine, pick: (calls: readonly string[]) => number) {
	const plan = await planFor(machine, 'us-east-1');
	const twin = newHome();
	if (existsSync(filesOf(machine).shell)) writeFileSync(path.join(twin, '.bashrc'), 'mine\n');
	const counted = faultyDisk(undefined);
	const other = machineIn(twin);
	await fileWriterIn(twin, counted.disk).apply(await planFor(other, 'us-east-1'));
	const {disk} = faultyDisk({at: pick(counted.calls()), what: 'kill'});
	await expect(fileWriterIn(machine.home, disk).apply(plan)).rejects.toThrow(Killed);
	rmSync(path.join(machine.stateDir, 'lock'), {recursive: true, force: true});
}

const textOf = (notes: readonly string[] = [], home: string) =>
	notes.map((note) => note.replaceAll(home, '/home/me').replaceAll(/\d{4}-\d\d-\d\dT[\d:.-]+Z/g, 'TIME'));

/** The place of the nth call of this name, both counted from 1. */
const nth = (calls: readonly string[], name: string, which: number) =>
	calls.flatMap((call, index) => (call === name ? [index + 1] : []))[which - 1] ?? 0;
const lastRename = (calls: readonly string[]) => calls.lastIndexOf('rename') + 1;
const renameBefore = (calls: readonly string[]) => calls.slice(0, lastRename(calls) - 1).lastIndexOf('rename') + 1;

test('a write that was killed after its last file is finished, and can be undone', async () => {
	const home = newHome();
	const machine = machineIn(home);
	await killAt(machine, lastRename);
	expect(existsSync(filesOf(machine).settings)).toBe(true);
	const recovery = await machine.recover();
	expect(recovery).toMatchObject({outcome: 'finished', files: Object.values(filesOf(machine))});
	expect(textOf(recovery?.notes, home)).toMatchInlineSnapshot(`
		[
		  "The write of TIME was interrupted after its last file: it is complete",
		]
	`);
	expect(await machine.recover()).toBeUndefined();
	await machine.undo();
	await machine.off();
	expect(tree(home)).toEqual({});
});

test('a write that was killed between two files is taken back, and a note says so', async () => {
	const home = newHome();
	writeFileSync(path.join(home, '.bashrc'), 'mine\n');
	const before = tree(home);
	const machine = machineIn(home);
	await killAt(machine, renameBefore);
	expect(readFileSync(path.join(home, '.bashrc'), 'utf8')).toContain('claude-bedrock-setup');
	const recovery = await machine.recover();
	expect(recovery).toMatchObject({outcome: 'taken-back'});
	expect(textOf(recovery?.notes, home)).toMatchInlineSnapshot(`
		[
		  "The write of TIME was interrupted: /home/me/.bashrc, /home/me/.config/claude-bedrock-setup/bedrock.env put back as before",
		]
	`);
	expect(tree(home)).toEqual(before);
});

test('a write that was killed before its first file is taken back, and a note says that nothing had changed', async () => {
	const home = newHome();
	const machine = machineIn(home);
	const before = tree(home);
	await killAt(machine, (calls) => nth(calls, 'rename', calls.filter((call) => call === 'rename').length - 3));
	const recovery = await machine.recover();
	expect(textOf(recovery?.notes, home)).toMatchInlineSnapshot(`
		[
		  "The write of TIME was interrupted: no file had been changed",
		]
	`);
	expect(tree(home)).toEqual(before);
});

test('the next write recovers first, without a call of recover', async () => {
	const home = newHome();
	const machine = machineIn(home);
	await killAt(machine, renameBefore);
	// Planned on the files as the killed run left them, which are then put back: so it has to be planned anew.
	expect((await problemOf(setUp(machine, 'eu-west-1'))).code).toBe('file-changed');
	const receipt = await setUp(machine, 'eu-west-1');
	expect(receipt.plan).toHaveLength(3);
	await machine.off();
	expect(tree(home)).toEqual({});
});

test('what the user changed between the crash and the next run stays, and undo takes ours out', async () => {
	const home = newHome();
	const machine = machineIn(home);
	const {shell, dotenv} = filesOf(machine);
	writeFileSync(shell, 'mine\n');
	await killAt(machine, renameBefore);
	writeFileSync(shell, `${readFileSync(shell, 'utf8')}added\n`);
	const recovery = await machine.recover();
	expect(textOf(recovery?.notes, home)).toMatchInlineSnapshot(`
		[
		  "The write of TIME was interrupted: /home/me/.config/claude-bedrock-setup/bedrock.env put back as before",
		  "/home/me/.bashrc was changed by somebody else since and left alone; undo takes our part out",
		]
	`);
	expect(existsSync(dotenv)).toBe(false);
	await machine.undo();
	expect(readFileSync(shell, 'utf8')).toBe('mine\nadded\n');
});

test('recovering creates nothing when there is nothing to recover', async () => {
	const home = newHome();
	expect(await machineIn(home).recover()).toBeUndefined();
	expect(tree(home)).toEqual({});
});

test('a receipt that cannot be read is ignored', async () => {
	const home = newHome();
	const machine = machineIn(home);
	await setUp(machine, 'us-east-1');
	writeFileSync(path.join(machine.stateDir, 'receipts/20260101T000000000Z-000000.json'), '{');
	await machine.undo();
	mkdirSync(path.join(machine.stateDir, 'receipts'), {recursive: true});
	await machine.off();
	expect(tree(home)).toEqual({});
});
