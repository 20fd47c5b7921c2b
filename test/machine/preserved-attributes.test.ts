// What a write preserves: mode, hard links, ACLs, owners, mount points, and every byte that is not ours.
import {execFileSync, spawnSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	linkSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {putBlock} from '../../source/plan/marked-block.ts';
import {bundle} from './bundle.ts';
import {editOf, machineIn, newHome, tree} from './home.ts';
import {canMount, has, isRoot, withMounts} from './privileges.ts';

let runner = '';
beforeAll(async () => {
	runner = await bundle(new URL('./writer-process.ts', import.meta.url));
});
afterAll(() => rmSync(runner, {force: true}));

test('a plain file keeps its mode', async () => {
	const home = newHome();
	const file = path.join(home, '.bashrc');
	writeFileSync(file, 'old\n');
	chmodSync(file, 0o751);
	const machine = machineIn(home);
	await machine.apply([await editOf(machine, file, 'new\n')]);
	expect(statSync(file).mode & 0o7777).toBe(0o751);
});

test('a hard link stays one file under both names', async () => {
	const home = newHome();
	const [file, twin] = [path.join(home, '.bashrc'), path.join(home, 'twin')];
	writeFileSync(file, 'old content that is longer\n');
	linkSync(file, twin);
	const machine = machineIn(home);
	await machine.apply([await editOf(machine, file, 'new\n')]);
	expect(readFileSync(twin, 'utf8')).toBe('new\n');
	expect(statSync(file).ino).toBe(statSync(twin).ino);
	await machine.undo();
	expect(readFileSync(twin, 'utf8')).toBe('old content that is longer\n');
});

test.skipIf(!has('setfacl'))('an ACL survives (skipped without setfacl)', async () => {
	const home = newHome();
	const file = path.join(home, '.bashrc');
	writeFileSync(file, 'old\n');
	execFileSync('setfacl', ['-m', 'u:65534:r', file]);
	const acl = () => execFileSync('getfacl', ['-cp', file], {encoding: 'utf8'});
	const before = acl();
	expect(before).toContain('user:');
	// Once with getfattr and once, where it is missing, with ls.
	mkdirSync(path.join(home, 'bin'));
	symlinkSync('/bin/ls', path.join(home, 'bin/ls'));
	for (const [text, PATH] of [
		['new\n', process.env.PATH ?? ''],
		['newer\n', path.join(home, 'bin')],
	] as const) {
		const machine = machineIn(home, {environment: {HOME: home, PATH}});
		await machine.apply([await editOf(machine, file, text)]);
		expect(readFileSync(file, 'utf8')).toBe(text);
		expect(acl()).toBe(before);
	}
});

test.skipIf(!has('setfattr'))(
	'an extended attribute survives, also beside a file without any (skipped without setfattr)',
	async () => {
		const home = newHome();
		const [file, plain] = [path.join(home, '.bashrc'), path.join(home, '.zshrc')];
		for (const one of [file, plain]) writeFileSync(one, 'old\n');
		const attribute = (...words: string[]) => spawnSync('setfattr', words).status;
		// Not every file system has them: tmpfs before Linux 6.6 does not.
		const possible = attribute('-n', 'user.note', '-v', 'mine', file) === 0;
		const machine = machineIn(home);
		await machine.apply([await editOf(machine, plain, 'new\n'), await editOf(machine, file, 'new\n')]);
		const dump = execFileSync('getfattr', ['--absolute-names', '-d', file], {encoding: 'utf8'});
		expect(dump.includes('user.note="mine"')).toBe(possible);
		expect(readFileSync(file, 'utf8')).toBe('new\n');
	},
);

test.skipIf(!isRoot)('the owner of a file stays (skipped unless root)', async () => {
	const home = newHome();
	const file = path.join(home, '.bashrc');
	writeFileSync(file, 'old\n');
	chownSync(file, 65534, 65534);
	const machine = machineIn(home);
	await machine.apply([await editOf(machine, file, 'new\n')]);
	expect(statSync(file)).toMatchObject({uid: 65534, gid: 65534});
});

test.skipIf(!isRoot)(
	'a file in a folder that cannot be written is overwritten in place (skipped unless root)',
	async () => {
		const home = newHome();
		const folder = path.join(home, 'locked');
		const everyones = await bundle(new URL('writer-process.ts', import.meta.url), path.join(home, 'bin'));
		mkdirSync(folder);
		writeFileSync(path.join(folder, 'rc'), 'old\n');
		for (const one of [home, path.join(folder, 'rc')]) chownSync(one, 65534, 65534);
		chmodSync(home, 0o755);
		chmodSync(folder, 0o555);
		const inode = statSync(path.join(folder, 'rc')).ino;
		const {stdout, stderr} = spawnSync(process.execPath, [everyones, home, 'write', 'locked/rc', 'new\n'], {
			uid: 65534,
			gid: 65534,
			encoding: 'utf8',
		});
		expect(stdout, stderr).toContain('"ok":true');
		expect(readFileSync(path.join(folder, 'rc'), 'utf8')).toBe('new\n');
		expect(statSync(path.join(folder, 'rc')).ino).toBe(inode);
	},
);

test.skipIf(!canMount)('a bind-mounted file is overwritten in place (skipped without mount)', () => {
	const home = newHome();
	writeFileSync(path.join(home, 'outside'), 'old\n');
	writeFileSync(path.join(home, 'rc'), '');
	const output = withMounts(
		'mount --bind "$1/outside" "$1/rc"; "$2" "$3" "$1" write rc "new\n"; ls -A "$1"',
		home,
		process.execPath,
		runner,
	);
	expect(output).toContain('"ok":true');
	expect(output).not.toContain('.tmp');
	expect(readFileSync(path.join(home, 'outside'), 'utf8')).toBe('new\n');
});

test.skipIf(!canMount)('on a full disk the old bytes stay and no file is left behind (skipped without mount)', () => {
	const home = newHome();
	mkdirSync(path.join(home, 'small'));
	const output = withMounts(
		`mount -t tmpfs -o size=64k tmpfs "$1/small"
		head -c 9000 /dev/zero | tr '\\0' a >"$1/small/rc"
		"$2" "$3" "$1" write small/rc "$(head -c 60000 /dev/zero | tr '\\0' b)" || true
		wc -c <"$1/small/rc"; tr -d a <"$1/small/rc" | wc -c; ls -A "$1/small"`,
		home,
		process.execPath,
		runner,
	);
	const [answer = '', ...rest] = output.trim().split('\n');
	expect(JSON.parse(answer).problem).toMatchObject({code: 'disk-full', because: expect.stringContaining('ENOSPC')});
	expect(rest).toEqual(['9000', '0', 'rc']);
});

test.skipIf(!canMount)(
	'a full disk while a hard link is overwritten: the old bytes are restored (skipped without mount)',
	() => {
		const home = newHome();
		mkdirSync(path.join(home, 'small'));
		const output = withMounts(
			`mount -t tmpfs -o size=64k tmpfs "$1/small"
		head -c 9000 /dev/zero | tr '\\0' a >"$1/small/rc"
		ln "$1/small/rc" "$1/small/twin"
		"$2" "$3" "$1" write small/rc "$(head -c 70000 /dev/zero | tr '\\0' b)" || true
		wc -c <"$1/small/rc"; tr -d a <"$1/small/rc" | wc -c; ls -A "$1/small" | xargs`,
			home,
			process.execPath,
			runner,
		);
		const [answer = '', ...rest] = output.trim().split('\n');
		expect(JSON.parse(answer).problem.code).toBe('disk-full');
		expect(rest).toEqual(['9000', '0', 'rc twin']);
	},
);

test.skipIf(!canMount)('a read-only file system is refused, and nothing else is tried (skipped without mount)', () => {
	const home = newHome();
	mkdirSync(path.join(home, 'ro'));
	writeFileSync(path.join(home, 'ro/rc'), 'old\n');
	const output = withMounts(
		'mount --bind "$1/ro" "$1/ro"; mount -o remount,bind,ro "$1/ro"; "$2" "$3" "$1" write other x ro/rc new || true',
		home,
		process.execPath,
		runner,
	);
	expect(JSON.parse(output).problem).toMatchObject({
		code: 'read-only-file-system',
		because: expect.stringContaining('EROFS'),
	});
	expect(tree(home)).toEqual({ro: 'folder 755', 'ro/rc': '644 old\n'});
});

test.each([
	['CRLF', Buffer.from('a\r\nb\r\n')],
	['Latin-1', Buffer.from('caf\xe9 \xff\xfd\n', 'latin1')],
	['no final newline', Buffer.from('x=1')],
	['escape bytes', Buffer.from('PS1="\x1b[1m"\n')],
	['empty', Buffer.alloc(0)],
])('off restores every byte of a file: %s', async (_, bytes) => {
	const home = newHome();
	const file = path.join(home, '.bashrc');
	writeFileSync(file, bytes);
	const before = tree(home);
	const machine = machineIn(home);
	const after = putBlock(bytes, 'body', 'lf');
	await machine.apply([{path: file, purpose: 'shell', before: bytes, after, mode: 0o644}]);
	expect(readFileSync(file)).toEqual(after);
	await machine.off();
	expect(tree(home)).toEqual(before);
});
