// Waits until everything that a conversation needs is known, and says what it is waiting for.
import type {Session} from '../conversation/session.ts';
import {waitStepOf} from '../conversation/waiting.ts';
import type {Progress} from '../output/progress.ts';

/** @returns false where `signal` ended it before everything was known */
export async function waitForSession(session: Session, progress: Progress, signal: AbortSignal): Promise<boolean> {
	const show = () => {
		const step = waitStepOf(session);
		if (step) progress.show(step);
	};
	show();
	const unsubscribe = session.subscribe(show);
	const interrupted = new Promise<false>((resolve) => {
		if (signal.aborted) resolve(false);
		signal.addEventListener('abort', () => resolve(false), {once: true});
	});
	try {
		return await Promise.race([session.settled().then(() => true), interrupted]);
	} finally {
		unsubscribe();
		progress.clear();
	}
}
