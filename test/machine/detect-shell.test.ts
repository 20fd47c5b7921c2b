// Finding the shell that the user types in, behind what package runners start in between.
import {execFileSync} from 'node:child_process';
import {rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {
	installedPowerShell,
	pickShell,
	shellFromEnvironment,
	shellName,
} from '../../source/machine/shell/detect-shell.ts';
import {fromPs, isNode, type Process, parentsOf} from '../../source/machine/shell/processes.ts';
import {bundle} from './bundle.ts';
import {machineIn, newHome} from './home.ts';
import {has} from './privileges.ts';

let probe = '';
beforeAll(async () => {
	probe = await bundle(new URL('./shell-probe.ts', import.meta.url));
});
afterAll(() => rmSync(probe, {force: true}));

const chain = (...lines: string[]): Process[] =>
	lines.map((line, index) => ({
		pid: 100 - index,
		parent: 99 - index,
		name: line.split(' ')[0] ?? '',
		words: line.split(' '),
	}));

test.each([
	['npx from zsh', ['sh -c claude-bedrock-setup', 'npm exec claude-bedrock-setup', '-zsh', 'tmux'], 'zsh', true],
	['npx from fish inside bash', ['dash -c x', 'node /usr/bin/npx x', '/usr/bin/fish', 'bash'], 'fish', false],
	['pnpm from a version-named zsh', ['sh -c x', 'pnpm dlx x', '/bin/zsh-5.9 -l'], 'zsh', true],
	['started directly', ['bash -i', 'login'], 'bash', false],
	['a script that somebody started from fish', ['bash ./setup.sh', 'fish'], 'fish', false],
	['VS Code', ['/bin/bash --init-file /opt/code/shell.sh', '/opt/code/code'], 'bash', false],
	['a script of CI', ['bash /tmp/step.sh', 'runner'], 'bash', false],
	['nushell', ['nu', 'alacritty'], 'nu', false],
	['bun on Windows names', ['cmd.exe /d /s /c x', 'bun.exe', 'C:\\Program\\pwsh.exe -NoLogo'], 'pwsh', false],
] as const)('the shell is found for: %s', (_, parents, name, login) => {
	expect(pickShell(chain(...parents))).toEqual({name, via: 'parent', login});
});

test('there is no shell when no parent is one that somebody uses', () => {
	expect(pickShell(chain('node x', 'systemd'))).toBeUndefined();
	expect(pickShell(chain('sh -c x', 'npm exec x'))).toBeUndefined();
});

test.each([
	['/usr/bin/zsh', 'zsh'],
	['-bash', 'bash'],
	['powershell.exe', 'pwsh'],
	['ksh93', 'ksh'],
	['/bin/false', undefined],
	['', undefined],
])('the shell name of "%s" is %s', (program, name) => {
	expect(shellName(program)).toBe(name);
});

test('a process that npm has renamed still counts as npm', () => {
	const [npm] = chain('npm exec claude-bedrock-setup');
	expect(npm && isNode(npm)).toBe(true);
});

test('SHELL counts only when it names a shell', () => {
	expect(shellFromEnvironment({SHELL: '/bin/fish'})).toEqual({name: 'fish', via: 'SHELL'});
	expect(shellFromEnvironment({SHELL: '/usr/sbin/nologin'})).toBeUndefined();
	expect(shellFromEnvironment({})).toBeUndefined();
});

test('on Windows, where nothing names a shell, it is PowerShell where there is one', () => {
	expect(installedPowerShell((program) => program === 'powershell')).toEqual({name: 'pwsh', via: 'installed'});
	expect(installedPowerShell(() => false)).toBeUndefined();
});

test.each(['zsh', 'bash', 'fish', 'dash'].filter(has))('a real %s is found through node and sh -c', async (shell) => {
	const home = newHome();
	// What npm does: a node process that starts `sh -c`; the `; true` keeps dash from replacing itself by the program.
	const npm = `require('child_process').execFileSync('sh', ['-c', '"$0" "$1"; true', ${JSON.stringify(process.execPath)}, ${JSON.stringify(probe)}], {stdio: 'inherit'})`;
	writeFileSync(path.join(home, 'npm.cjs'), npm);
	writeFileSync(path.join(home, 'script'), `'${process.execPath}' '${home}/npm.cjs'\ntrue\n`);
	const said = execFileSync(shell, [path.join(home, 'script')], {
		encoding: 'utf8',
		env: {HOME: home, PATH: process.env.PATH ?? '', SHELL: '/bin/tcsh'},
	});
	const {parents} = JSON.parse(said);
	const below = parents.findIndex(({words}: Process) => words[1] === path.join(home, 'script'));
	expect(pickShell(parents.slice(0, below + 1))).toMatchObject({name: shell, via: 'parent'});
});

test('ps gives the same parent as /proc', async () => {
	const environment = {PATH: process.env.PATH ?? ''};
	const [proc] = await parentsOf(process.ppid, environment, 'linux');
	const listing = execFileSync('ps', ['-Ao', 'pid=,ppid=,etime=,args='], {encoding: 'utf8'});
	expect(fromPs(listing)(process.ppid)).toMatchObject({pid: proc?.pid, parent: proc?.parent});
});

test('a demo takes the shell from SHELL alone', async () => {
	const home = newHome();
	const machine = machineIn(home, {environment: {HOME: home, SHELL: '/bin/fish'}, demo: true});
	expect(await machine.shell()).toEqual({name: 'fish', via: 'SHELL'});
});
