// Puts one question outside the set-up with the wizard's look.
import type {Confirmation} from './choices/confirm.ts';
import {confirmScreen} from './choices/confirm.ts';
import {drawApp} from './draw-app.tsx';
import {fixedScreen} from './fixed-screen.ts';
import {openWizardStore} from './wizard-store.ts';

export type ConfirmOptions = {
	readonly confirmation: Confirmation;
	/** Shown at the top right: `simulated account`. */
	readonly badge?: string | undefined;
	/** The answer is no from then on. */
	readonly signal: AbortSignal;
};

/** Resolves when the terminal is free again: nothing of the question stays on it. */
export function runConfirm({confirmation, badge, signal}: ConfirmOptions): Promise<boolean> {
	if (signal.aborted) return Promise.resolve(false);
	return new Promise((resolve) => {
		const end = async (answer: boolean) => {
			signal.removeEventListener('abort', leave);
			store.close();
			app.clear();
			app.unmount();
			await app.waitUntilExit();
			resolve(answer);
		};
		const leave = () => void end(false);
		signal.addEventListener('abort', leave, {once: true});
		const store = openWizardStore(fixedScreen(confirmScreen(confirmation)), (action) => {
			if (action.do === 'write') void end(true);
			if (action.do === 'leave' || action.do === 'resume') leave();
		});
		const app = drawApp(store, badge);
	});
}
