// Runs the wizard from its first frame to its last: hands the terminal over for a sign-in, and resolves with the outcome.
import type {Problem} from '../problem.ts';
import {cachingProof} from './caching-proof.ts';
import type {ChoiceAction} from './choices/choices.ts';
import {apiKeyScreen} from './choices/other-sign-ins.ts';
import {failedScreen} from './choices/result.ts';
import {drawApp} from './draw-app.tsx';
import {ownProfiles} from './own-profiles.ts';
import {
	type ActionContext,
	type SignInAction,
	saveFile,
	signIn,
	type WizardOutcome,
	writePlan,
} from './perform-action.ts';
import {sessionScreens} from './session-screens.ts';
import {openWizardStore} from './wizard-store.ts';

export type WizardOptions = ActionContext & {
	/** Shown at the top right: `simulated account`. */
	readonly badge?: string;
	/** Leaves, as Ctrl+C does. */
	readonly signal: AbortSignal;
	/** Called before and after the first frame is written, also where the wizard comes back from a sign-in. */
	beforeDrawing(): void;
	afterDrawing(): void;
};

/** Never rejects for what a person can meet: that is a screen. Resolves when the terminal is free again. */
export async function runWizard(options: WizardOptions): Promise<WizardOutcome> {
	let failure: Problem | undefined;
	for (;;) {
		const end = await draw(options, failure);
		if (!('do' in end)) return end;
		failure = await signIn(options, end);
		if (options.signal.aborted) return {how: 'cancelled'};
	}
}

/** Draws until the wizard ends, or until somebody has to sign in outside it. */
function draw(options: WizardOptions, failure: Problem | undefined): Promise<WizardOutcome | SignInAction> {
	const {session, invocation, badge, signal, beforeDrawing, afterDrawing} = options;
	if (signal.aborted) return Promise.resolve({how: 'cancelled'});
	return new Promise((resolve) => {
		const leave = () => void end({how: 'cancelled'});
		signal.addEventListener('abort', leave, {once: true});
		const end = async (outcome: WizardOutcome | SignInAction) => {
			signal.removeEventListener('abort', leave);
			store.close();
			// The last screen of a finished run stays on the terminal.
			if ('do' in outcome || outcome.how === 'cancelled') instance.clear();
			instance.unmount();
			await instance.waitUntilExit();
			resolve(outcome);
		};
		const perform = (action: ChoiceAction) => {
			if (action.do === 'leave') leave();
			if (action.do === 'sign-in' || action.do === 'use-api-key') void end(action);
			if (action.do === 'enter-api-key') store.show(apiKeyScreen);
			if (action.do === 'write') void writePlan(options, store).then((outcome) => outcome && end(outcome));
			if (action.do === 'save') saveFile(action.file, options, store);
			if (action.do === 'own-profiles' || action.do === 'begin-own-profiles') void ownProfiles(action, options, store);
			if (action.do === 'caching-proof') void cachingProof(action.step, options, store);
			if (action.do === 'resume') store.show(undefined);
		};
		const store = openWizardStore(sessionScreens(session, invocation), perform);
		if (failure) store.show(failedScreen(failure, invocation, 'Back to sign-in'));
		beforeDrawing();
		const instance = drawApp(store, badge);
		afterDrawing();
	});
}
