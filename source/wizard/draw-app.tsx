// Draws the wizard on the terminal.
import {type Instance, render} from 'ink';
import {App} from './app.tsx';
import {withoutFolds} from './soft-wrap.ts';
import {wholeFrames} from './whole-frames.ts';
import type {WizardStore} from './wizard-store.ts';

/** Frames a second. Ink's own 30 would let a key that follows another one wait for up to 33 ms. */
const frameRate = 250;

/** @param badge shown at the top right: `simulated account` */
export const drawApp = (store: WizardStore, badge?: string): Instance =>
	render(<App store={store} {...(badge ? {badge} : {})} />, {
		stdout: forFrames(process.stdout),
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps: frameRate,
		onRender: () => store.written(),
	});

/** The same terminal, to which a frame goes in one piece, and on which a folded command becomes one line. */
function forFrames(terminal: NodeJS.WriteStream): NodeJS.WriteStream {
	const write = wholeFrames((text, ...more) => terminal.write(withoutFolds(text), ...more));
	return new Proxy(terminal, {
		get(target, name) {
			if (name === 'write') return write;
			const value: unknown = Reflect.get(target, name, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}
