// Every screen of every world in small terminals: the question, the row under the cursor and the key hints are always there, and nothing is wider or higher than the terminal.
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {questions} from '../../source/conversation/questions/index.ts';
import {installed} from '../../source/invocation.ts';
import {printable} from '../../source/printable.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import type {Key} from '../../source/wizard/keys.ts';
import {cursorItem} from '../../source/wizard/select-state.ts';
import {sessionScreens} from '../../source/wizard/session-screens.ts';
import {openWizardStore, type WizardStore} from '../../source/wizard/wizard-store.ts';
import {startTestWorld} from '../test-world.ts';
import {frameAt, type TerminalSize} from './frame-at.tsx';

const sizes: readonly TerminalSize[] = [
	{columns: 40, rows: 12},
	{columns: 60, rows: 20},
	{columns: 80, rows: 24},
];
const reach = {page: 5, lastScroll: 50};
/** As many screens as a run without surprises has, and some for problems. */
const steps = 12;

function press(store: WizardStore, ...keys: Key[]) {
	for (const key of keys) {
		store.committed(store.snapshot().screen.id);
		store.written();
		store.press(key, reach);
	}
}

const typed = (text: string): Key[] => [...text].map((character) => ({name: 'text', text: character}));

function expectFrames(store: WizardStore) {
	for (const size of sizes) {
		const frame = frameAt(store, size);
		const {screen, select} = store.snapshot();
		const lines = frame.split('\n');
		const where = `${screen.id} at ${size.columns}x${size.rows}:\n${frame}\n`;
		// Ink ends a frame with a line feed, so the last line of the terminal stays empty.
		expect(lines.length, where).toBeLessThanOrEqual(size.rows - 1);
		for (const line of lines) expect(stringWidth(line), where).toBeLessThanOrEqual(size.columns);
		expect(frame, where).toContain(printable(screen.title).slice(0, 20).trimEnd());
		const item = cursorItem(screen, select);
		if (item && select.scroll === undefined) {
			const row = lines.find((line) => line.includes('❯')) ?? '';
			expect(row, where).toContain(
				printable(item.cells[0] ?? '')
					.slice(0, 8)
					.trimEnd(),
			);
			expect(frame, where).toContain('enter select');
			// Nothing else on the screen says how a box is checked.
			if (screen.several) expect(frame, where).toContain('space toggle');
		}
		if (!screen.final) expect(frame, where).toMatch(/esc back|ctrl\+c quit/);
		if (select.problem) expect(frame, where).toContain('✘');
	}
}

/** Screens that were tried already: most worlds share most of them. */
const tried = new Set<string>();

/** Every state of a screen: the first and the last row, a refused input, the scroll view at both ends. */
function tryScreen(store: WizardStore) {
	const {screen} = store.snapshot();
	const content = JSON.stringify(screen);
	if (tried.has(content)) return;
	tried.add(content);
	expectFrames(store);
	if (screen.items.length > 1) {
		press(store, {name: 'end'});
		expectFrames(store);
	}
	if (screen.typed) {
		press(store, ...typed('arn:aws:bedrock:us-west-2::application-inference-profile/a-long-and-wrong-one'), {
			name: 'enter',
		});
		expectFrames(store);
		press(store, {name: 'escape'});
	}
	const view = screen.items.findIndex(({action}) => action.do === 'view');
	if (view < 0) return;
	press(store, {name: 'home'}, ...Array.from({length: view}, (): Key => ({name: 'down'})), {name: 'enter'});
	expect(store.snapshot().select.scroll).toBe(0);
	expectFrames(store);
	press(store, {name: 'end'});
	expectFrames(store);
	press(store, {name: 'escape'});
}

/** Enter on the row that the screen starts with. */
function goOn(store: WizardStore) {
	const {screen} = store.snapshot();
	const start = screen.items.findIndex(({id}) => id === screen.start);
	press(store, {name: 'home'}, ...Array.from({length: Math.max(0, start)}, (): Key => ({name: 'down'})), {
		name: 'enter',
	});
}

test.each(worlds.map(({name}) => name))('every screen of the world %s fits', async (world) => {
	const {openSession} = await startTestWorld(world);
	const session = await openSession();
	const store = openWizardStore(sessionScreens(session, installed), () => undefined);
	const patience = () => new Promise((resolve) => setTimeout(resolve, 1000));
	let before = '';
	for (let step = 0; step < steps && before !== store.snapshot().screen.id; step++) {
		before = store.snapshot().screen.id;
		tryScreen(store);
		await Promise.race([session.settled(), patience()]);
		tryScreen(store);
		goOn(store);
	}
	store.close();
});

test.each(['healthy', 'api-key', 'list-denied'])(
	'every question of the world %s fits, and so does its help',
	async (world) => {
		const {openSession} = await startTestWorld(world);
		const session = await openSession('--region', 'us-west-2');
		const store = openWizardStore(sessionScreens(session, installed), () => undefined);
		for (let page = 0; page < 8; page++) {
			await session.settled();
			goOn(store);
		}
		for (const {id} of questions) {
			session.send({type: 'open', id});
			await session.settled();
			tryScreen(store);
			press(store, {name: 'text', text: '?'});
			expectFrames(store);
			press(store, {name: 'escape'});
		}
		store.close();
	},
);
