// The first frame is written without Ink: it must be the very one that Ink then draws in its place, whatever the screen and the terminal.
import {EventEmitter} from 'node:events';
import chalk from 'chalk';
import {render} from 'ink';
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest';
import type {Session} from '../../source/conversation/session.ts';
import {App} from '../../source/wizard/app.ts';
import {firstFrame} from '../../source/wizard/first-frame.ts';
import {receiptsOf} from '../../source/wizard/receipts.ts';
import {openStore} from '../../source/wizard/wizard-store.ts';
import {stage} from '../stage.ts';

const badge = 'simulated account';
const sizes = [
	[80, 24],
	[60, 20],
	[100, 30],
	[120, 50],
	[40, 12],
] as const;

let level: typeof chalk.level;
beforeAll(() => {
	level = chalk.level;
	chalk.level = 1;
});
afterAll(() => {
	chalk.level = level;
});

/** What Ink writes for a session in a terminal of this size. */
function drawn(session: Session, columns: number, rows: number): string {
	let last = '';
	const stdout = Object.assign(new EventEmitter(), {
		columns,
		rows,
		write: (text: string) => {
			last = text;
		},
	});
	const stdin = Object.assign(new EventEmitter(), {
		isTTY: true,
		setEncoding() {},
		setRawMode() {},
		resume() {},
		pause() {},
		ref() {},
		unref() {},
		read: () => null,
	});
	const store = openStore(session, () => {});
	const {unmount} = render(<App store={store} receipts={() => receiptsOf(session.view)} badge={badge} />, {
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: stdin as unknown as NodeJS.ReadStream,
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	const frame = last;
	onTestFinished(() => {
		store.close();
		unmount();
	});
	return frame;
}

const trimmed = (frame: string) =>
	frame
		.split('\n')
		.map((line) => line.trimEnd())
		.join('\n')
		.trimEnd();

describe.each(sizes)('in %i columns and %i rows', (columns, rows) => {
	test.each([
		['the first question', []],
		['a long list', ['--profile', 'dev', '--region', 'us-west-2']],
		['the review', ['--yes', '--profile', 'dev']],
		['a problem', ['--profile', 'dev', '--region', 'us-west-2', '--opus', 'us.anthropic.claude-opus-9']],
	])('%s is the one that Ink draws', async (_name, words) => {
		const {open} = await stage('healthy');
		const session = await open(...words);
		await session.settled();
		const frame = firstFrame(session, {columns, rows, badge});
		expect(trimmed(frame.text)).toBe(trimmed(drawn(session, columns, rows)));
		expect(frame.text).toContain('\u001B[1mclaude-bedrock-setup\u001B[22m');
		expect(frame.text.split('\n').length).toBeLessThanOrEqual(rows);
	});
});

test('erasing takes off as many lines as were written', async () => {
	const {open} = await stage('healthy');
	const {text, erase} = firstFrame(await open(), {columns: 80, rows: 24});
	// One for every line, the one that the cursor stands on after the last line feed among them.
	expect(erase.split('\u001B[2K').length - 1).toBe(text.split('\n').length);
});
