// The wizard between keys and frames: which screen is in turn, which one has been drawn, and what a key does to it.
import type {Session} from '../conversation/session.ts';
import type {Key} from './keys.ts';
import type {Screen, ScreenAction} from './screen.ts';
import {screenOf} from './screens/index.ts';
import {cursorRow, initialSelectState, pressKey, type SelectState} from './select-state.ts';

export type Snapshot = {readonly screen: Screen; readonly menu: SelectState};

export type Store = {
	snapshot(): Snapshot;
	subscribe(listener: () => void): () => void;
	/** The frame being drawn shows this screen; `drawn` says it has reached the terminal. */
	drawing(screen: string): void;
	drawn(): void;
	/** A screen of its own instead of the conversation's: writing, a failure of it, the end. */
	show(other: Screen | undefined): void;
	/** A key for the frame on the screen: dropped when that frame shows another question by now. */
	key(key: Key, page: number): void;
	/** Listens to the conversation no more. */
	close(): void;
};

/** `act` carries out what is not a message: login, writing, leaving. */
export function openStore(session: Session, act: (act: ScreenAction) => void): Store {
	let other: Screen | undefined;
	let screen = screenOf(session);
	let menu = initialSelectState(screen);
	let snapshot: Snapshot = {screen, menu};
	let inDrawing = '';
	let onScreen = '';
	const listeners = new Set<() => void>();
	let drawnOf = session.view;
	let own = screen;

	/** A key that only moves the cursor leaves the conversation, and so its screen of thousands of rows, as it was. */
	const ofConversation = () => {
		if (session.view !== drawnOf) own = screenOf(session);
		drawnOf = session.view;
		return own;
	};

	const refresh = () => {
		screen = other ?? ofConversation();
		if (menu.screen !== screen.id) menu = initialSelectState(screen);
		snapshot = {screen, menu};
		for (const listener of listeners) listener();
	};
	const stop = session.subscribe(refresh);

	const highlight = () => {
		const value = cursorRow(screen, menu)?.highlight;
		if (value !== undefined) session.send({type: 'highlight', value});
	};

	return {
		snapshot: () => snapshot,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		show(next) {
			other = next;
			refresh();
		},
		close: () => stop(),
		drawing(id) {
			inDrawing = id;
		},
		drawn() {
			onScreen = inDrawing;
		},
		key(key, page) {
			// Leaving is always meant, whatever is on the screen.
			if (key.name === 'leave') return act({do: 'leave'});
			if (onScreen !== screen.id) return;
			const pressed = pressKey(key, screen, menu, page);
			menu = pressed.menu;
			if (pressed.act?.do === 'local') menu = {...menu, view: pressed.act.view, scroll: 0};
			const messages = pressed.act?.do === 'send' ? pressed.act.messages : (pressed.messages ?? []);
			if (messages.length > 0) for (const message of messages) session.send(message);
			else refresh();
			if (pressed.act && pressed.act.do !== 'send' && pressed.act.do !== 'local') act(pressed.act);
			if (messages.length === 0) highlight();
		},
	};
}
