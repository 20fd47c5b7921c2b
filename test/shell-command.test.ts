// Commands that each shell spells in its own way: no shell is given the words of another one, and every value stays one literal word.
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {awsCommand, exportKeys} from '../source/aws-command.ts';
import {unreadStores} from '../source/claude-code/settings-places.ts';
import {managedUnread} from '../source/doctor/checks/configuration/managed-unread.ts';
import type {Subject} from '../source/doctor/subject.ts';
import * as commands from '../source/shell-command.ts';
import {foreignWords} from './foreign-words.ts';

const examples = {
	'set a variable': commands.setVariable('AWS_REGION', 'us-east-1'),
	'set an odd value': commands.setVariable('AWS_PROFILE', "it's $(me)"),
	'copy a variable': commands.copyVariable('AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'),
	'rename a variable': commands.renameVariable('AWS_REGON', 'AWS_REGION'),
	'unset variables': commands.unsetVariables('AWS_PROFILE', 'AWS_REGION'),
	'show variables': commands.showVariables('^AWS_'),
	'show a file': commands.showFile("/home/it's me"),
	'look at a file': commands.lookAt('/home/me'),
	'look at a link': commands.lookAtLink('/home/me'),
	'delete a file': commands.deleteFile('/home/me'),
	'delete a folder': commands.deleteFolder('/home/me'),
	'make a folder': commands.makeFolder('/home/me'),
	'enter a folder': commands.enterFolder('/home/me'),
	'see how much space there is': commands.freeSpace('/home/me'),
	'allow writing': commands.allowWriting('/home/me'),
	'allow reading': commands.allowReading('/home/me'),
	'take a file over': commands.takeOwnership('/home/me'),
	'take a file out of git': commands.takeOutOfGit('/home/me'),
	'move a file': commands.moveFile('/home/me', '/home/you'),
	'add a line': commands.addLine('/home/.gitignore', '.claude/settings.local.json'),
	'look at the file of a variable': commands.lookAtFileOf('AWS_WEB_IDENTITY_TOKEN_FILE'),
	'ask for a status': commands.askStatus('https://sts.amazonaws.com/'),
	'set the clock': commands.synchroniseClock,
	'set the clock of WSL': commands.setClockOfWsl,
	'install Claude Code': commands.installClaudeCode,
	'export the keys of an AWS profile': exportKeys('my profile'),
	'sign in with an AWS profile': awsCommand('sso login', 'team@corp,eu'),
};

test('each command in bash, fish and PowerShell', async () => {
	const lines = Object.entries(examples).map(([what, run]) => {
		for (const shell of ['posix', 'fish', 'pwsh'] as const) expect(foreignWords({say: '', run}, shell)).toEqual([]);
		const forms = typeof run === 'object' ? Object.entries(run) : [['every shell', run]];
		return [`# ${what}`, ...forms.map(([shell, line]) => `${shell}: ${line}`), ''].join('\n');
	});
	await expect(lines.join('\n')).toMatchFileSnapshot('shell-commands.txt');
});

test('a value that a paste could change has no command', () => {
	expect(commands.setVariable('AWS_PROFILE', 'a\nb')).toBeUndefined();
	expect(awsCommand('sso login', 'a\u001B[1m')).toBeUndefined();
	expect(exportKeys('a\nb')).toBeUndefined();
	expect(commands.wordInEveryShell("it's")).toBeUndefined();
});

test('no proposed command is written down in the words of one shell alone', () => {
	const wrong = readdirSync('source', {recursive: true, encoding: 'utf8'})
		.filter((name) => /\.tsx?$/.test(name) && !name.startsWith('simulated-aws'))
		.flatMap((name) =>
			[...readFileSync(`source/${name}`, 'utf8').matchAll(/\brun: (?:'((?:[^'\\]|\\.)*)'|`([^`]*)`)/g)].flatMap(
				([, plain, template]) =>
					foreignWords({say: '', run: plain ?? (template ?? '').replace(/\$\{[^}]*\}/g, 'x')}, 'pwsh').map(
						(line) => `${name}: ${line}`,
					),
			),
		);
	expect(wrong).toEqual([]);
});

test('on Windows the doctor says that the registry was not read, and nothing of it on Linux', () => {
	const find = (platform: string) =>
		managedUnread.find({unreadStores: unreadStores({platform, filesIn: () => []})} as unknown as Subject);
	expect(find('win32')).toMatchObject([
		{
			status: 'unknown',
			title: 'Settings in HKLM\\SOFTWARE\\Policies\\ClaudeCode and HKCU\\SOFTWARE\\Policies\\ClaudeCode were not read',
			next: [
				{run: 'reg query HKLM\\SOFTWARE\\Policies\\ClaudeCode /v Settings'},
				{run: 'reg query HKCU\\SOFTWARE\\Policies\\ClaudeCode /v Settings'},
			],
		},
	]);
	expect([...find('linux'), ...find('darwin')]).toEqual([]);
});
