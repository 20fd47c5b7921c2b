// Which file takes our lines, by shell, platform and what is there already.
import {describe, expect, test} from 'vitest';
import {type Shell, type StartUpContext, startUpFile} from '../../source/plan/start-up-file.ts';
import {Problem} from '../../source/problem.ts';

const around = (files: Record<string, string>, more: Partial<StartUpContext> = {}): StartUpContext => ({
	platform: 'linux',
	environment: {HOME: '/h'},
	read: (path) => files[path],
	...more,
});
const sources = '[ -f ~/.bashrc ] && . ~/.bashrc\n';

describe('the start-up file of bash', () => {
	test.each([
		['Linux, nothing there', {}, {}, ['/h/.bashrc']],
		['Linux, .bashrc alone', {'/h/.bashrc': ''}, {}, ['/h/.bashrc']],
		['Linux, .profile that reads .bashrc (Debian)', {'/h/.bashrc': '', '/h/.profile': sources}, {}, ['/h/.bashrc']],
		['Linux, .profile that does, .bashrc missing', {'/h/.profile': sources}, {}, ['/h/.bashrc']],
		[
			'Linux, .bash_profile that does not',
			{'/h/.bashrc': '', '/h/.bash_profile': 'PATH=x\n'},
			{},
			['/h/.bashrc', '/h/.bash_profile'],
		],
		[
			'Linux, .bash_profile hides a .profile that does',
			{'/h/.bashrc': '', '/h/.bash_profile': '', '/h/.profile': sources},
			{},
			['/h/.bashrc', '/h/.bash_profile'],
		],
		[
			'Linux, only a comment names .bashrc',
			{'/h/.bashrc': '', '/h/.profile': '# see .bashrc\n'},
			{},
			['/h/.bashrc', '/h/.profile'],
		],
		['Linux, login shells, nothing there', {}, {login: true}, ['/h/.bash_profile', '/h/.bashrc']],
		[
			'Linux, login shells, .profile that reads .bashrc',
			{'/h/.bashrc': '', '/h/.profile': sources},
			{login: true},
			['/h/.bashrc'],
		],
		['macOS, nothing there', {}, {platform: 'darwin'}, ['/h/.bash_profile']],
		['macOS, .profile', {'/h/.profile': ''}, {platform: 'darwin'}, ['/h/.profile']],
		[
			'macOS, .bash_profile and .profile',
			{'/h/.profile': '', '/h/.bash_profile': ''},
			{platform: 'darwin'},
			['/h/.bash_profile'],
		],
		[
			'macOS, .bash_login and .profile',
			{'/h/.profile': '', '/h/.bash_login': ''},
			{platform: 'darwin'},
			['/h/.bash_login'],
		],
		[
			'macOS, .bashrc as well',
			{'/h/.bashrc': '', '/h/.profile': ''},
			{platform: 'darwin'},
			['/h/.profile', '/h/.bashrc'],
		],
		[
			'macOS, .bash_profile that reads .bashrc',
			{'/h/.bashrc': '', '/h/.bash_profile': sources},
			{platform: 'darwin'},
			['/h/.bashrc'],
		],
	] as const)('%s', (_, files, more, marked) => {
		expect(startUpFile('bash', around(files, more))).toEqual({marked});
	});
});

describe('the start-up file by the environment', () => {
	test.each([
		['zsh', {}, {marked: ['/h/.zshrc']}],
		['zsh', {ZDOTDIR: '/z'}, {marked: ['/z/.zshrc']}],
		['zsh', {ZDOTDIR: ''}, {marked: ['/h/.zshrc']}],
		['fish', {}, {marked: [], own: '/h/.config/fish/conf.d/claude-bedrock-setup.fish'}],
		['fish', {XDG_CONFIG_HOME: '/x'}, {marked: [], own: '/x/fish/conf.d/claude-bedrock-setup.fish'}],
		['fish', {XDG_CONFIG_HOME: 'x'}, {marked: [], own: '/h/.config/fish/conf.d/claude-bedrock-setup.fish'}],
		['fish', {XDG_CONFIG_HOME: ''}, {marked: [], own: '/h/.config/fish/conf.d/claude-bedrock-setup.fish'}],
		[
			'pwsh',
			{},
			{marked: ['/h/.config/powershell/profile.ps1'], own: '/h/.config/powershell/claude-bedrock-setup.ps1'},
		],
	] as const)('%s with %j', (shell, environment, expected) => {
		expect(startUpFile(shell, around({}, {environment: {HOME: '/h', ...environment}}))).toEqual(expected);
	});

	test.each([undefined, '', 'relative'])('is refused for HOME %j', (HOME) => {
		for (const shell of ['bash', 'zsh', 'fish', 'pwsh'] satisfies Shell[])
			expect(() => startUpFile(shell, around({}, {environment: {HOME}}))).toThrow(Problem);
	});

	test('needs no HOME where there is a ZDOTDIR', () => {
		expect(startUpFile('zsh', around({}, {environment: {ZDOTDIR: '/z'}}))).toEqual({marked: ['/z/.zshrc']});
	});
});

describe('the start-up file of PowerShell on Windows', () => {
	const windows = {platform: 'win32', environment: {USERPROFILE: 'C:\\Users\\me'}};
	test('is where PowerShell says that its profile is', () => {
		const pwshProfile = 'D:\\OneDrive\\Documents\\PowerShell\\profile.ps1';
		expect(startUpFile('pwsh', around({}, {...windows, pwshProfile}))).toEqual({
			marked: [pwshProfile],
			own: 'D:\\OneDrive\\Documents\\PowerShell\\claude-bedrock-setup.ps1',
		});
	});
	test('is refused when PowerShell was not asked', () => {
		expect(() => startUpFile('pwsh', around({}, windows))).toThrow('The PowerShell profile is not known');
	});
});
