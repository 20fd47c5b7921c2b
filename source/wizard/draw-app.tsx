// Draws the wizard on the terminal.
import {type Instance, render} from 'ink';
import {App} from './app.tsx';
import type {WizardStore} from './wizard-store.ts';

/** Frames a second. Ink's own 30 would let a key that follows another one wait for up to 33 ms. */
const frameRate = 250;

/** @param badge shown at the top right: `simulated account` */
export const drawApp = (store: WizardStore, badge?: string): Instance =>
	render(<App store={store} {...(badge ? {badge} : {})} />, {
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps: frameRate,
		onRender: () => store.written(),
	});
