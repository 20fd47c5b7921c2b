// Whether a start-up file can be read to its end, asked of the shells themselves.
import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {checkShellSyntax} from '../../source/machine/shell/check-shell-syntax.ts';

const environment = {PATH: process.env.PATH ?? '', HOME: '/nonexistent'};
const fault = (shell: string, text: string) => checkShellSyntax(shell, Buffer.from(text), environment);

for (const shell of ['bash', 'zsh']) {
	test(`${shell} reads a sound file to its end, and not one with an open block or an open quote`, async ({skip}) => {
		if (spawnSync(shell, ['-c', 'true']).error) skip(`${shell} is not installed`);
		expect(await fault(shell, 'echo fine\n')).toBeUndefined();
		expect(await fault(shell, 'if true; then\necho never closed\n')).toBeTruthy();
		expect(await fault(shell, "echo 'never closed\n")).toBeTruthy();
	});
}

test('a here-document without its end counts as a fault in bash', async () => {
	expect(await fault('bash', 'cat <<END\nnever ended\n')).toContain('here-document');
});

test('checking runs nothing, and a shell that is not installed finds nothing', async () => {
	expect(await fault('bash', 'exit 3\n')).toBeUndefined();
	expect(await fault('pwsh', 'if (')).toBeUndefined();
	expect(await checkShellSyntax('zsh', Buffer.from('if'), {PATH: '/nonexistent'})).toBeUndefined();
});
