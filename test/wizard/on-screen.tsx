// The wizard on ink-testing-library's screen, over a session of the real ports: keys in, frames out.
import {render} from 'ink-testing-library';
import {onTestFinished} from 'vitest';
import type {Session} from '../../source/conversation/session.ts';
import {installed} from '../../source/invocation.ts';
import {App} from '../../source/wizard/app.tsx';
import type {ChoiceAction} from '../../source/wizard/choices/choices.ts';
import {sessionScreens} from '../../source/wizard/session-screens.ts';
import {openWizardStore, type WizardStore} from '../../source/wizard/wizard-store.ts';

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
	readonly actions: ChoiceAction[];
	readonly store: WizardStore;
	frame(): string;
	write(text: string): void;
	/** Waits until nothing is looked up any more and the frame shows the text. */
	shows(text: string): Promise<void>;
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function onScreen(session: Session): OnScreen {
	const actions: ChoiceAction[] = [];
	const store = openWizardStore(sessionScreens(session, installed), (action) => actions.push(action));
	// The library writes at once and calls nobody back: what is committed is on the screen.
	const writtenAtOnce: WizardStore = {
		...store,
		committed: (id) => {
			store.committed(id);
			store.written();
		},
	};
	const {stdin, lastFrame, unmount} = render(<App store={writtenAtOnce} />);
	onTestFinished(() => {
		store.close();
		unmount();
	});
	const frame = () => lastFrame() ?? '';
	return {
		actions,
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
