// The wizard between keys and frames: which screen is shown, which one has reached the terminal, and what a key does to it.
import type {ConversationMessage} from '../conversation/state.ts';
import type {ChoiceAction} from './choices/choices.ts';
import type {WizardScreen} from './choices/current-screen.ts';
import type {AnswerReceipt} from './choices/receipts.ts';
import type {Key} from './keys.ts';
import {cursorItem, initialSelectState, type KeyReach, pressKey, type SelectState} from './select-state.ts';

export type WizardSnapshot = {
	readonly screen: WizardScreen;
	readonly select: SelectState;
	readonly receipts: readonly AnswerReceipt[];
};

export type WizardStore = {
	snapshot(): WizardSnapshot;
	subscribe(listener: () => void): () => void;
	/** React has committed a frame of this screen: the next frame that Ink writes shows it. */
	committed(screenId: string): void;
	/** Ink has written the frame that was committed last. */
	written(): void;
	/** A screen of its own instead of the conversation's: writing, a failure of it, the end. */
	show(screen: WizardScreen | undefined): void;
	/** A key for the screen on the terminal: dropped when another screen is current by now. */
	press(key: Key, reach: KeyReach): void;
	/** Ends the subscription to the session. */
	close(): void;
};

/** Where the screens come from: a conversation, or one screen that stays as it is. */
export type ScreenProvider = {
	/** The same objects until something has changed. */
	current(): Pick<WizardSnapshot, 'screen' | 'receipts'>;
	/** `listener` is called after every change; the result stops that. */
	subscribe(listener: () => void): () => void;
	send(message: ConversationMessage): void;
};

/** `perform` carries out what is more than a message: a sign-in, writing, leaving. */
export function openWizardStore(source: ScreenProvider, perform: (action: ChoiceAction) => void): WizardStore {
	let override: WizardScreen | undefined;
	let {screen, receipts} = source.current();
	let select = initialSelectState(screen);
	let snapshot: WizardSnapshot = {screen, select, receipts};
	let committedId = '';
	let writtenId = '';
	const listeners = new Set<() => void>();

	const refresh = () => {
		const current = source.current();
		screen = override ?? current.screen;
		receipts = current.receipts;
		if (select.screenId !== screen.id) select = initialSelectState(screen);
		snapshot = {screen, select, receipts};
		for (const listener of listeners) listener();
	};
	const unsubscribe = source.subscribe(refresh);

	const sendHighlight = () => {
		const value = cursorItem(screen, select)?.highlight;
		if (value !== undefined) source.send({type: 'highlight', value});
	};

	return {
		snapshot: () => snapshot,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		committed(screenId) {
			committedId = screenId;
		},
		written() {
			writtenId = committedId;
		},
		show(other) {
			override = other;
			refresh();
		},
		press(key, reach) {
			// Leaving is always meant, whatever is on the terminal.
			if (key.name === 'leave') return perform({do: 'leave'});
			if (writtenId !== screen.id) return;
			const result = pressKey(key, screen, select, reach);
			select = result.state;
			const {action} = result;
			const messages = action?.do === 'send' ? action.messages : (result.messages ?? []);
			if (messages.length > 0) for (const message of messages) source.send(message);
			else refresh();
			if (action && action.do !== 'send') perform(action);
			if (messages.length === 0) sendHighlight();
		},
		close: () => unsubscribe(),
	};
}
