// The screens of a session as text, for snapshots: every screen at two sizes, its help, and the rows with more to say about them.

import {onTestFinished, vi} from 'vitest';
import type {Session} from '../../source/conversation/session.ts';
import {installed} from '../../source/invocation.ts';
import type {Key} from '../../source/wizard/keys.ts';
import {sessionScreens} from '../../source/wizard/session-screens.ts';
import {openWizardStore, type WizardStore} from '../../source/wizard/wizard-store.ts';
import {frameAt} from './frame-at.tsx';

const sizes = [
	{columns: 80, rows: 24},
	{columns: 60, rows: 20},
] as const;

/** The same day for every run: how long a sign-in lasts, and which models are old, does not depend on the day. */
export function stopClock(): void {
	vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-06-01T12:00:00Z')});
	onTestFinished(() => void vi.useRealTimers());
}

export const openStore = (session: Session): WizardStore =>
	openWizardStore(sessionScreens(session, installed), () => undefined);

export function press(store: WizardStore, ...keys: Key[]): void {
	for (const key of keys) {
		store.committed(store.snapshot().screen.id);
		store.written();
		store.press(key, {page: 5, lastScroll: 50});
	}
}

/** Enter on the row that the screen starts with. */
export function goOn(store: WizardStore): void {
	const {items, start} = store.snapshot().screen;
	const at = Math.max(
		0,
		items.findIndex(({id}) => id === start),
	);
	press(store, {name: 'home'}, ...Array.from({length: at}, (): Key => ({name: 'down'})), {name: 'enter'});
}

/** Every screen that Enter leads to, until one comes again; the store is closed then. */
export async function walkThrough(session: Session, store: WizardStore, home: string): Promise<readonly string[]> {
	const screens = new Map<string, string>();
	for (;;) {
		await session.settled();
		const {title} = store.snapshot().screen;
		if (screens.has(title)) break;
		screens.set(title, frames(store, home));
		goOn(store);
	}
	store.close();
	return [...screens.values()];
}

/** The screen at both sizes, one below the other, or at the first ones alone. */
export const frames = (store: WizardStore, home: string, count: number = sizes.length): string =>
	sizes
		.slice(0, count)
		.map((size) => {
			const frame = withoutChance(frameAt(store, size), home);
			return `--- ${size.columns} x ${size.rows} ---\n${frame.replace(/ +$/gm, '').trimEnd()}`;
		})
		.join('\n');

const withoutChance = (text: string, home: string) =>
	text.replaceAll(home, '/home').replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
