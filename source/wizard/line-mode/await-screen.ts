// Waits until a screen can be printed once and for all, and says once what is being waited for.
import type {Session} from '../../conversation/session.ts';
import {waitStepOf} from '../../conversation/waiting.ts';
import type {WizardScreen} from '../choices/current-screen.ts';

export type ScreenSource = {
	readonly session: Session;
	screen(): WizardScreen;
	/** Says what is being waited for. */
	announce(text: string): void;
};

/** Milliseconds before anything is said, and before something else is said about the same screen. */
const silence = 300;
const betweenAnnouncements = 5000;
/** A list that could be used already waits so many milliseconds for what is still being looked up for its rows. */
const longestPatience = 5000;
const pollInterval = 100;

/** Undefined when `signal` is aborted. */
export async function awaitScreen(source: ScreenSource, signal: AbortSignal): Promise<WizardScreen | undefined> {
	const {session} = source;
	const start = Date.now();
	const announced = {screenId: '', text: '', at: 0};
	while (!signal.aborted) {
		const screen = source.screen();
		const waited = Date.now() - start;
		const lookup = waited < longestPatience ? waitStepOf(session, {ahead: false})?.text : undefined;
		const waiting = screen.waiting ?? lookup;
		const canBeAnswered = screen.items.length > 0 || screen.typed !== undefined;
		if (waiting === undefined && canBeAnswered) return screen;
		const isNews = screen.id !== announced.screenId || Date.now() - announced.at > betweenAnnouncements;
		if (waiting !== undefined && waited > silence && isNews && waiting !== announced.text) {
			source.announce(waiting);
			Object.assign(announced, {screenId: screen.id, text: waiting, at: Date.now()});
		}
		await nextChange(session);
	}
	return undefined;
}

/** After the next change of the session, or a moment. */
const nextChange = (session: Session) =>
	new Promise<void>((resolve) => {
		const end = () => {
			clearTimeout(timer);
			unsubscribe();
			resolve();
		};
		const timer = setTimeout(end, pollInterval);
		const unsubscribe = session.subscribe(end);
	});
