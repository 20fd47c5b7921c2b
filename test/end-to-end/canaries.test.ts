// Planted secrets are never seen: not on stdout, not on stderr, not in JSON, not in a diff, whatever command is run.
import path from 'node:path';
import {expect, test} from 'vitest';
import {type CanaryHome, canaryHome, type Kind} from './canary-home.ts';
import {execute} from './program.ts';
import {openTerminal, type Terminal} from './terminal.ts';

const program = path.resolve('dist/cli.js');
const pasted =
	'API Error: 403 {"Message":"refused"} Authorization: Bearer PASTED x-api-key: PASTED https://me:PASTED@x.example';

/** In the order of a person's day: each sees what those before it have left. */
const commands: readonly (readonly string[])[] = [
	['doctor'],
	['doctor', '--json'],
	['--yes', '--dry-run'],
	['--yes', '--dry-run', '--json'],
	['--yes', '--dry-run', '--settings', 'project', '--no-probe'],
	['--yes', '--force', '--dotenv', 'copy.env'],
	['--yes', '--force', '--json'],
	['switch', 'eu-central-1', '--yes', '--dry-run'],
	['switch', 'eu-central-1', '--yes', '--force', '--json'],
	['doctor', '--verbose', '--no-probe'],
	['doctor', '--offline', '--no-shell', '--json'],
	['doctor', '--explain', 'PASTED'],
	['doctor', '--explain', 'PASTED', '--json'],
	['doctor', '--fix', '--dry-run'],
	['doctor', '--fix', '--yes', '--json'],
	['policy'],
	['policy', '--missing', '--json'],
	['policy', '--format', 'terraform'],
	['env'],
	['env', '--format', 'sh'],
	['env', '--json'],
	['undo', '--dry-run'],
	['undo', '--yes', '--json'],
	['undo', '--yes'],
	['off', '--dry-run'],
	['off', '--dry-run', '--json'],
	['off', '--yes'],
];

async function leaks({canaries, project, environment}: CanaryHome, words: readonly string[]): Promise<string[]> {
	const given = words.map((word) => (word === 'PASTED' ? pasted.replaceAll('PASTED', canaries[0] ?? '') : word));
	const {out, err} = await execute([process.execPath, program, ...given], project, environment);
	expect(out + err, words.join(' ')).not.toBe('');
	const seen = canaries.filter((canary) => isSeen(canary, out + err));
	return seen.map((canary) => `${words.join(' ')}: ${canary}: ${lineWith(canary, out + err)}`);
}

/** Also where a line of the report was broken inside it. */
const isSeen = (canary: string, text: string) =>
	[text, text.replace(/\s+/g, '')].some((shown) => shown.toLowerCase().includes(canary.toLowerCase()));

const lineWith = (canary: string, text: string) =>
	text.split('\n').find((line) => line.toLowerCase().includes(canary.toLowerCase()));

const kinds: readonly Kind[] = [
	'signed in',
	'AWS repeats the request',
	'API key',
	'failing credential_process',
	'failing export',
];

test.each(kinds)('no command shows a canary: %s', {timeout: 300_000}, async (kind) => {
	const place = await canaryHome(kind);
	expect(place.canaries.length).toBeGreaterThan(50);
	const seen: string[] = [];
	for (const words of commands) seen.push(...(await leaks(place, words)));
	expect(seen).toEqual([]);
});

test('no screen of the set-up shows a canary, nor what it leaves on the terminal', {timeout: 120_000}, async () => {
	const {home, project, environment, canaries} = await canaryHome('signed in');
	const terminal = openTerminal([], {home, cwd: project, env: environment, columns: 120, rows: 200});
	await terminal.shows('How do you sign in');
	for (const title of ['Which AWS region', 'Which model should', 'Which other models', 'Can you call these']) {
		await terminal.shows('❯');
		terminal.press('enter');
		await terminal.shows(title);
	}
	await terminal.take('Continue');
	await terminal.shows('How should prompts');
	terminal.press('enter');
	await terminal.shows('Where should it be');
	terminal.press('enter');
	await terminal.shows('Write this?');
	for (const [view, content] of [
		['Show the diff', '+++ '],
		['Show every value in full', 'AWS_REGION\n us-west-2'],
	] as const) {
		await terminal.take(view);
		await terminal.shows(content);
		await terminal.shows(/esc back/);
		terminal.press('escape');
		await terminal.shows('❯');
	}
	await terminal.take('Write');
	const {code, output} = await terminal.ended();
	expect(code).toBe(0);
	expect(output).toContain('********');
	expect(canaries.filter((canary) => isSeen(canary, output))).toEqual([]);
});

test.each(kinds)('no screen that Enter and ? lead to shows a canary: %s', {timeout: 300_000}, async (kind) => {
	const {home, project, environment, canaries} = await canaryHome(kind);
	const terminal = openTerminal([], {home, cwd: project, env: environment, columns: 100, rows: 60});
	await terminal.shows('❯');
	const screens = new Set<string>();
	// Until Enter leads back to what was seen.
	while (screens.size < 40) {
		const screen = await atRest(terminal);
		if (screens.has(screen)) break;
		screens.add(screen);
		terminal.type('?');
		screens.add(await atRest(terminal));
		terminal.press('escape');
		await atRest(terminal);
		// What writes ends the walk.
		if (/❯ Write/.test(terminal.text())) break;
		terminal.press('enter');
	}
	terminal.press('ctrl+c');
	const {output} = await terminal.ended();
	expect(screens.size).toBeGreaterThanOrEqual(3);
	expect(canaries.filter((canary) => isSeen(canary, output))).toEqual([]);
});

/** The screen once it has stayed the same for half a second. */
async function atRest({text}: Terminal): Promise<string> {
	let before = '';
	for (let turns = 0; turns < 60 && text() !== before; turns++) {
		before = text();
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	return text();
}
