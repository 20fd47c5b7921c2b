// The wizard on ink-testing-library's screen, over a session of the real ports: keys in, frames out.
import {render} from 'ink-testing-library';
import {onTestFinished} from 'vitest';
import type {Session} from '../../source/conversation/session.ts';
import {App} from '../../source/wizard/app.ts';
import {receiptsOf} from '../../source/wizard/receipts.ts';
import type {ScreenAction} from '../../source/wizard/screen.ts';
import {openStore, type Store} from '../../source/wizard/wizard-store.ts';

export const keys = {
	enter: '\r',
	down: '\u001b[B',
	up: '\u001b[A',
	home: '\u001b[H',
	escape: '\u001b',
	space: ' ',
	leave: '\u0003',
	backspace: '\u007f',
};

export type OnScreen = {
	readonly acts: ScreenAction[];
	readonly store: Store;
	frame(): string;
	write(text: string): void;
	/** Waits until nothing is looked up any more and the frame shows the text. */
	shows(text: string): Promise<void>;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function onScreen(session: Session): OnScreen {
	const acts: ScreenAction[] = [];
	const store = openStore(session, (act) => acts.push(act));
	// The library draws at once and has no word for it: what is drawn is on the screen.
	const atOnce: Store = {
		...store,
		drawing: (id) => {
			store.drawing(id);
			store.drawn();
		},
	};
	const {stdin, lastFrame, unmount} = render(<App store={atOnce} receipts={() => receiptsOf(session.view)} />);
	onTestFinished(() => {
		store.close();
		unmount();
	});
	const frame = () => lastFrame() ?? '';
	return {
		acts,
		store,
		frame,
		write: (text) => stdin.write(text),
		async shows(text) {
			for (let turns = 0; turns < 400; turns++) {
				await session.settled();
				if (frame().includes(text)) return;
				await pause(10);
			}
			throw new Error(`"${text}" never came:\n${frame()}`);
		},
	};
}
