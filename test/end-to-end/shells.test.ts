// The doctor of the built program, started from a real shell: what only that shell's start-up files give is found with its file and line.
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as pty from '@lydell/node-pty';
import {describe, expect, onTestFinished, test} from 'vitest';

const program = path.resolve('dist/cli.js');
const model = 'us.anthropic.claude-3-5-haiku-20241022-v1:0';

const exporting = `# mine\nexport ANTHROPIC_SMALL_FAST_MODEL='${model}'\n`;
const startUpFiles = [
	['bash', '.bashrc', exporting],
	['zsh', '.zprofile', exporting],
	['zsh', '.zshrc', exporting],
	['fish', '.config/fish/config.fish', `# mine\nset -gx ANTHROPIC_SMALL_FAST_MODEL '${model}'\n`],
] as const;

const installed = (shell: string) => ['/bin', '/usr/bin'].some((folder) => existsSync(path.join(folder, shell)));

describe.each(startUpFiles)('in %s, with an export in %s', (shell, file, text) => {
	test.skipIf(!installed(shell))(`it is named with its line (skipped without ${shell})`, async () => {
		const home = mkdtempSync(path.join(os.tmpdir(), 'shells-'));
		onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
		const put = (name: string, content: string) => {
			mkdirSync(path.dirname(path.join(home, name)), {recursive: true});
			writeFileSync(path.join(home, name), content);
		};
		// Where it is not there, fish writes it in the background, and goes on when the test has ended.
		mkdirSync(path.join(home, '.local/share/fish/generated_completions'), {recursive: true});
		// Without one zsh would first ask its own questions.
		put('.zshrc', '');
		put('.claude/settings.json', JSON.stringify({env: {CLAUDE_CODE_USE_BEDROCK: '1', AWS_REGION: 'us-west-2'}}));
		put(file, text);
		// The terminal was open before the line was written: it does not have the variable, a new one will.
		const doctor = `'${process.execPath}' '${program}' doctor --offline --json > out.json`;
		await typed(shell, home, `env -u ANTHROPIC_SMALL_FAST_MODEL ${doctor}`);
		const {findings} = JSON.parse(readFileSync(path.join(home, 'out.json'), 'utf8')) as {
			findings: {id: string; title: string; evidence?: string}[];
		};
		expect(findings.find(({id}) => id === 'value-ANTHROPIC_SMALL_FAST_MODEL')).toMatchObject({
			title: 'ANTHROPIC_SMALL_FAST_MODEL is not set here',
			evidence: `in a new terminal: ${model} · ${path.join(home, file)}:2`,
		});
	});
});

/** A command typed into an interactive shell in a terminal of its own; resolves when the shell has ended. */
function typed(shell: string, home: string, command: string): Promise<void> {
	return new Promise((resolve) => {
		const child = pty.spawn(shell, [], {
			cwd: home,
			env: {
				HOME: home,
				PATH: process.env.PATH ?? '',
				SHELL: '/bin/sh',
				TERM: 'dumb',
				AWS_EC2_METADATA_DISABLED: 'true',
			},
		});
		let ended = false;
		child.onExit(() => {
			ended = true;
			resolve();
		});
		onTestFinished(() => {
			if (!ended) child.kill('SIGKILL');
		});
		child.write(`${command}\rexit\r`);
	});
}
