// The test of prompt caching in the built wizard: the price first, the calls, the table, and what a refusal leads to.
import {expect, test} from 'vitest';
import {openTerminal, type Terminal} from './terminal.ts';

/** Up to the proof of access. */
async function atAccess(world: string): Promise<Terminal> {
	const terminal = openTerminal(['--demo', world], {columns: 100, rows: 40});
	for (const title of ['How do you sign in', 'Which AWS region', 'Which model should', 'Which other models']) {
		await terminal.shows(title);
		await terminal.shows('❯');
		terminal.press('enter');
	}
	await terminal.shows('Can you call these models');
	return terminal;
}

test('the price is said before anything is sent, then what was written and read', {timeout: 60_000}, async () => {
	const terminal = await atAccess('healthy');
	await terminal.take('Test prompt caching: 12 calls, about');
	await terminal.shows('Test whether prompts are cached?');
	expect(terminal.text()).toMatch(/platform haiku \(haiku\) .* 4 calls, like 24,800 input tokens .* 2\.5 cents/);
	expect(terminal.text()).not.toContain('written,');
	await terminal.take('Call them');
	await terminal.shows('Prompts are cached on all 3 models');
	expect(terminal.text()).toMatch(/platform opus, 5 minutes +911 written, 911 read +\d\.\d\d s, \d\.\d\d s/);
	expect(terminal.text()).toMatch(/platform haiku, 1 hour +7,183 written, 7,183 read/);
	expect(terminal.text().replaceAll(/\s+/g, ' ')).toContain('Caching saves on the input of a working day: 85%');
	await terminal.take('Continue');
	await terminal.shows('Can you call these models');
	terminal.press('ctrl+c');
	expect((await terminal.ended()).code).toBe(130);
});

test('Back from the price calls nothing', {timeout: 60_000}, async () => {
	const terminal = await atAccess('healthy');
	await terminal.take('Test prompt caching');
	await terminal.shows('❯ Call them');
	await terminal.take('Back');
	await terminal.shows('Can you call these models');
	terminal.press('ctrl+c');
	expect((await terminal.ended()).output).not.toContain('written,');
});

test('where an hour is refused, the row for five minutes is there', {timeout: 60_000}, async () => {
	const terminal = await atAccess('caching-no-hour');
	await terminal.take('Test prompt caching');
	await terminal.take('Call them');
	await terminal.shows(/platform opus, 1 hour +refused/);
	expect(terminal.text()).toMatch(/platform opus, 5 minutes +911 written, 911 read/);
	terminal.press('ctrl+c');
	expect((await terminal.ended()).code).toBe(130);
});
