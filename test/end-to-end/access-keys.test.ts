// The first day without any credentials: the row that enters access keys leads on to the region.
import {expect, test} from 'vitest';
import {openTerminal} from './terminal.ts';

test('"Enter access keys" hands the terminal to aws configure, and comes back signed in', async () => {
	const terminal = openTerminal(['--demo', 'no-credentials']);
	await terminal.take('Enter access keys');
	for (const prompt of ['AWS Access Key ID', 'AWS Secret Access Key', 'Default region name', 'Default output format']) {
		await terminal.shows(`${prompt} [None]:`);
		terminal.type('x\r');
	}
	await terminal.shows(/❯ default +access keys/);
	terminal.press('enter');
	await terminal.shows(/Which AWS region should Claude Code call\?[\s\S]*❯ us-west-2/);
	terminal.press('ctrl+c');
	expect((await terminal.ended()).code).toBe(130);
});
