// Questions to zsh and PowerShell about their own start-up files.
import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {machineIn, newHome} from './home.ts';
import {has} from './privileges.ts';

test.skipIf(!has('zsh'))(
	'zsh tells the ZDOTDIR that its .zshenv sets, whatever else that prints (skipped without zsh)',
	async () => {
		const home = newHome();
		const machine = machineIn(home);
		expect(await machine.shellFacts('zsh')).toEqual({});
		writeFileSync(path.join(home, '.zshenv'), 'echo hello\nexport ZDOTDIR=$HOME/my\\ zsh\necho -n bye\necho\n');
		expect(await machine.shellFacts('zsh')).toEqual({zdotdir: `${home}/my zsh`});
	},
);

test.skipIf(!has('zsh'))('an abort ends the wait for a .zshenv that hangs (skipped without zsh)', async () => {
	const home = newHome();
	writeFileSync(path.join(home, '.zshenv'), 'exec sleep 60\n');
	const stop = new AbortController();
	const facts = machineIn(home).shellFacts('zsh', {signal: stop.signal});
	stop.abort();
	expect(await facts).toEqual({});
});

/** A program of this name that answers as PowerShell would: PowerShell itself is not on every machine. */
function withPwsh(answer: string, program = 'pwsh') {
	const home = newHome();
	mkdirSync(path.join(home, 'bin'));
	writeFileSync(path.join(home, 'bin', program), `#!/bin/sh\nprintf '%s' '${answer}'\n`);
	chmodSync(path.join(home, 'bin', program), 0o755);
	return machineIn(home, {environment: {HOME: home, PATH: `${home}/bin:/bin`}});
}

test.each([
	[
		'claude-bedrock-setup:C:\\Users\\me\\OneDrive\\profile.ps1\r\n',
		{pwshProfile: 'C:\\Users\\me\\OneDrive\\profile.ps1'},
	],
	[
		'claude-bedrock-setup:/home/me/.config/powershell/profile.ps1\n',
		{pwshProfile: '/home/me/.config/powershell/profile.ps1'},
	],
	['claude-bedrock-setup:\n', {}],
	['Could not load profile\n', {}],
])('PowerShell tells its profile only by an absolute path: %j', async (answer, facts) => {
	expect(await withPwsh(answer).shellFacts('pwsh')).toEqual(facts);
});

test('Windows PowerShell 5.1 is asked where there is no other, for its execution policy, too', async () => {
	const answer = 'claude-bedrock-setup:C:\\Users\\me\\profile.ps1\r\nclaude-bedrock-setup:Restricted\r\n';
	expect(await withPwsh(answer, 'powershell').shellFacts('pwsh')).toEqual({
		pwshProfile: 'C:\\Users\\me\\profile.ps1',
		executionPolicy: 'Restricted',
	});
});

test('a shell that is not installed, or is not asked, leaves the facts empty', async () => {
	const home = newHome();
	const machine = machineIn(home, {environment: {HOME: home, PATH: home}});
	expect(await machine.shellFacts('zsh')).toEqual({});
	expect(await machine.shellFacts('bash')).toEqual({});
});
