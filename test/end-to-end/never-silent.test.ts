// While AWS does not answer, every command says what it waits for: on one line of a terminal, or a line per step in a log.
import {describe, expect, test} from 'vitest';
import {demoHome, execute} from './program.ts';
import {openTerminal} from './terminal.ts';

const commands = [
	{words: ['policy']},
	{words: ['env']},
	{words: ['doctor', '--no-shell']},
	{words: ['--yes']},
	{words: ['switch', 'eu-central-1', '--yes']},
];

const hanging = (words: readonly string[], home: string) => [...words, '--demo', 'all-hanging', '--demo-home', home];

/** A home with a set-up that the doctor has something to ask AWS about. */
async function setUpHome() {
	const home = await demoHome();
	await home.run(['--yes', '--no-probe', '--credentials', 'profile']);
	return home;
}

describe.each(commands)('$words', ({words}) => {
	test('at a terminal says it on one line, and Ctrl+C leaves nothing of it', async () => {
		const home = await setUpHome();
		const terminal = openTerminal(hanging(words, home.path), {columns: 40});
		await terminal.shows(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] Signing in with AWS profile dev$/m);
		terminal.press('ctrl+c');
		const {code, output} = await terminal.ended();
		expect(code).toBe(130);
		expect(terminal.text()).toMatch(/^Cancelled\. Nothing was written\.\nThe simulated home is/);
		expect(output).not.toContain('\u001B[?25l');
	});
});

test('in a log each step is a line, and stdout holds the result alone', async () => {
	const home = await setUpHome();
	const {code, out, err} = await home.run(['policy'], ['env', 'X=1']);
	expect(code).toBe(0);
	expect(JSON.parse(out)).toHaveProperty('Statement');
	expect(err).not.toContain('\u001B');
	const waiting = await execute([process.execPath, 'dist/cli.js', ...hanging(['policy'], home.path)], process.cwd());
	expect(waiting.err).toMatch(/^Signing in with AWS profile dev \.\.\.\nerror: /);
});

test('with --json nothing is said beside the document', async () => {
	const home = await setUpHome();
	const {out, err} = await execute(
		[process.execPath, 'dist/cli.js', ...hanging(['policy', '--json'], home.path)],
		process.cwd(),
	);
	expect(JSON.parse(out)).toMatchObject({command: 'policy', outcome: 'problem'});
	expect(err).toMatch(/^The simulated home is .*\n$/);
});

test('where the cursor cannot move a step is a line of its own', async () => {
	const home = await setUpHome();
	const terminal = openTerminal(hanging(['policy'], home.path), {env: {TERM: 'dumb'}});
	await terminal.shows('Signing in with AWS profile dev ...');
	terminal.press('ctrl+c');
	expect((await terminal.ended()).output).not.toContain('\u001B');
});
