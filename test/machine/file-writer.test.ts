// Writing a plan on a real disk: all files or none.
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {putBlock} from '../../source/plan/marked-block.ts';
import {editOf, machineIn, newHome, problemOf, tree} from './home.ts';

test('a plan of three files is written as a whole, and undo restores every byte', async () => {
	const home = newHome();
	writeFileSync(path.join(home, '.bashrc'), 'alias a=b\n');
	mkdirSync(path.join(home, '.claude'));
	writeFileSync(path.join(home, '.claude/settings.json'), '{"model": "x"}');
	const before = tree(home);
	const machine = machineIn(home);
	const receipt = await machine.apply([
		await editOf(machine, path.join(machine.configDir, 'bedrock.env'), 'A=1\n', 'dotenv'),
		await editOf(machine, path.join(home, '.bashrc'), putBlock(Buffer.from('alias a=b\n'), 'x').toString()),
		await editOf(machine, path.join(home, '.claude/settings.json'), '{"model": "x", "env": {}}', 'settings'),
	]);
	expect(receipt.plan).toHaveLength(3);
	expect(readFileSync(path.join(machine.configDir, 'bedrock.env'), 'utf8')).toBe('A=1\n');
	expect(statSync(machine.configDir).mode & 0o777).toBe(0o700);
	expect((await machine.undoPlan()).plan).toHaveLength(3);
	const undone = await machine.undo();
	expect(undone.plan).toHaveLength(3);
	expect((await problemOf(machine.undo())).code).toBe('nothing-to-undo');
	expect(Object.keys(tree(home)).filter((name) => !name.startsWith('.local'))).toEqual(Object.keys(before));
	await machine.off();
	expect(tree(home)).toEqual(before);
});

test('an edit that changes nothing leaves the disk as it is', async () => {
	const home = newHome();
	writeFileSync(path.join(home, '.zshrc'), 'x\n');
	const machine = machineIn(home);
	const before = tree(home);
	const receipt = await machine.apply([await editOf(machine, path.join(home, '.zshrc'), 'x\n')]);
	expect(receipt).toMatchObject({id: '', plan: []});
	expect(tree(home)).toEqual(before);
});
