// Symbolic links: followed to the real file, kept as they are, and refused where they lead nowhere.
import {existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {installed} from '../../source/invocation.ts';
import {commandOf} from '../../source/next-step.ts';
import {editOf, machineIn, newHome, problemOf, tree} from './home.ts';

test('a write through three links changes the last file, and every link stays', async () => {
	const home = newHome();
	mkdirSync(path.join(home, 'dotfiles'));
	writeFileSync(path.join(home, 'dotfiles/zshrc'), 'old\n', {mode: 0o640});
	symlinkSync('dotfiles/zshrc', path.join(home, 'two'));
	symlinkSync(path.join(home, 'two'), path.join(home, 'one'));
	symlinkSync('one', path.join(home, '.zshrc'));
	const machine = machineIn(home);
	const file = path.join(home, '.zshrc');
	const {chain, realPath, mode} = await machine.read(file);
	expect(chain).toEqual([file, 'one', 'two', 'dotfiles/zshrc'].map((name) => path.resolve(home, name)));
	expect({realPath, mode}).toEqual({realPath: path.join(home, 'dotfiles/zshrc'), mode: 0o640});
	const links = tree(home);
	await machine.apply([await editOf(machine, file, 'new\n')]);
	expect(readFileSync(realPath, 'utf8')).toBe('new\n');
	expect({...tree(home), 'dotfiles/zshrc': '640 old\n'}).toMatchObject(links);
	expect(lstatSync(realPath).mode & 0o777).toBe(0o640);
	await machine.off();
	expect(tree(home)).toEqual(links);
});

test('a relative link inside a linked folder is resolved where the folder really is', async () => {
	const home = newHome();
	mkdirSync(path.join(home, 'dot/claude'), {recursive: true});
	writeFileSync(path.join(home, 'dot/real.json'), '{}');
	// Folded as text, ../real.json would be ~/real.json.
	symlinkSync('dot/claude', path.join(home, '.claude'));
	symlinkSync('../real.json', path.join(home, 'dot/claude/settings.json'));
	const machine = machineIn(home);
	const file = path.join(home, '.claude/settings.json');
	expect((await machine.read(file)).realPath).toBe(path.join(home, 'dot/real.json'));
	await machine.apply([await editOf(machine, file, '{"env": {}}', 'settings')]);
	expect(readFileSync(path.join(home, 'dot/real.json'), 'utf8')).toBe('{"env": {}}');
	expect(existsSync(path.join(home, 'real.json'))).toBe(false);
});

test('a linked folder on the way is part of the chain', async () => {
	const home = newHome();
	mkdirSync(path.join(home, 'dot/claude'), {recursive: true});
	symlinkSync('dot/claude', path.join(home, '.claude'));
	const file = path.join(home, '.claude/settings.json');
	expect((await machineIn(home).read(file)).chain).toEqual([file, path.join(home, 'dot/claude/settings.json')]);
});

test('40 links are followed, 41 and a loop are refused', async () => {
	const home = newHome();
	writeFileSync(path.join(home, 'l0'), 'x');
	for (let link = 1; link <= 41; link++) symlinkSync(`l${link - 1}`, path.join(home, `l${link}`));
	symlinkSync('loop', path.join(home, 'loop'));
	const machine = machineIn(home);
	expect((await machine.read(path.join(home, 'l40'))).bytes?.toString()).toBe('x');
	expect((await machine.read(path.join(home, 'l41'))).problem?.code).toBe('link-loop');
	expect((await machine.read(path.join(home, 'loop'))).problem?.code).toBe('link-loop');
});

test('a write through a dangling link creates its target, and undo removes only the target', async () => {
	const home = newHome();
	mkdirSync(path.join(home, 'dotfiles'));
	symlinkSync('dotfiles/bashrc', path.join(home, '.bashrc'));
	const machine = machineIn(home);
	await machine.apply([await editOf(machine, path.join(home, '.bashrc'), 'new\n')]);
	expect(readFileSync(path.join(home, 'dotfiles/bashrc'), 'utf8')).toBe('new\n');
	await machine.undo();
	expect(readlinkSync(path.join(home, '.bashrc'))).toBe('dotfiles/bashrc');
	expect(existsSync(path.join(home, 'dotfiles/bashrc'))).toBe(false);
});

test('a dangling link into a folder that does not exist is refused with the command that creates it', async () => {
	const home = newHome();
	symlinkSync('dotfiles/bashrc', path.join(home, '.bashrc'));
	const {problem} = await machineIn(home).read(path.join(home, '.bashrc'));
	expect(problem?.code).toBe('link-target-folder-missing');
	expect(commandOf(problem?.next[0] ?? {say: ''}, installed)).toBe(`mkdir -p '${home}/dotfiles'`);
});

test('one file under two names is written once, or refused when the two edits differ', async () => {
	const home = newHome();
	writeFileSync(path.join(home, '.bashrc'), 'old\n');
	symlinkSync('.bashrc', path.join(home, '.bash_profile'));
	const machine = machineIn(home);
	const names = ['.bashrc', '.bash_profile'].map((name) => path.join(home, name));
	const edits = await Promise.all(names.map((name) => editOf(machine, name, 'new\n')));
	const other = await editOf(machine, names[1] ?? '', 'other\n');
	expect((await problemOf(machine.apply([...edits.slice(0, 1), other]))).code).toBe('same-file-twice');
	await machine.apply(edits);
	expect(readFileSync(path.join(home, '.bashrc'), 'utf8')).toBe('new\n');
	await machine.undo();
	expect(readFileSync(path.join(home, '.bashrc'), 'utf8')).toBe('old\n');
});
