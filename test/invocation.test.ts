// How the program was started decides how it names itself in the commands that it proposes.
import {expect, test} from 'vitest';
import {invocationOf, type ProcessStart} from '../source/invocation.ts';

const start = (more: Partial<ProcessStart>) =>
	invocationOf({words: [], script: '/usr/local/bin/claude-bedrock-setup', environment: {}, platform: 'linux', ...more});

test.each([
	['npm exec', {environment: {npm_command: 'exec'}}],
	['the cache of npx', {script: '/home/me/.npm/_npx/1a2b/node_modules/.bin/claude-bedrock-setup'}],
	['the cache of npx on Windows', {script: 'C:\\npm\\_npx\\1a\\node_modules\\claude-bedrock-setup\\dist\\cli.js'}],
	['a checkout', {script: '/home/me/claude-bedrock-setup/dist/cli.js'}],
])('started from %s it names itself with npx', (_, more) => {
	expect(start(more).program).toBe('npx claude-bedrock-setup');
});

test.each([
	['a global link', {}],
	['a linked checkout', {script: '/home/me/.nvm/versions/node/v20/bin/claude-bedrock-setup'}],
	['the start file of npm on Windows', {script: 'C:\\npm\\node_modules\\claude-bedrock-setup\\dist\\cli.js'}],
	['a script of package.json', {environment: {npm_command: 'run-script'}}],
])('installed, started by %s, it names itself by its bare name', (_, more) => {
	expect(start(more).program).toBe('claude-bedrock-setup');
});

test.each([
	['posix', {environment: {SHELL: '/bin/zsh'}}],
	['posix', {}],
	['fish', {environment: {SHELL: '/usr/bin/fish'}}],
	['pwsh', {platform: 'win32' as const, environment: {SHELL: '/usr/bin/bash'}}],
])('commands are quoted for %s', (shell, more) => {
	expect(start(more).shell).toBe(shell);
});
