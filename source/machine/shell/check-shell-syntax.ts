// Asks a shell whether it can read a start-up file to its end: `-n` reads and runs nothing.
import {spawn} from 'node:child_process';

/** fish and PowerShell get files of our own, which nobody else's fault can reach. */
const asked = ['bash', 'zsh'];

/** What the shell says is wrong; undefined when it reads all of it, or cannot be asked within 3 seconds. Never rejects. */
export function syntaxFault(shell: string, text: Buffer, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
	if (!asked.includes(shell)) return Promise.resolve(undefined);
	return new Promise((resolve) => {
		const {PATH, HOME, LANG} = environment;
		const child = spawn(shell, ['-n'], {env: {PATH, HOME, LANG}, stdio: ['pipe', 'ignore', 'pipe'], timeout: 3000});
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
		child.on('error', () => resolve(undefined));
		child.stdin.on('error', () => undefined);
		child.on('close', (code) => {
			// Bash calls a here-document without its end a warning, and reads everything after it as its text.
			const open = /here-document .*delimited by end-of-file/.test(said);
			const first = said.trim().split('\n')[0] || 'it cannot be read to its end';
			resolve((code !== 0 && code !== null) || open ? first : undefined);
		});
		child.stdin.end(text);
	});
}
