// The frame that Ink writes for a store in a terminal of a given size, without waiting for anything.
import {EventEmitter} from 'node:events';
import {render} from 'ink';
import {App} from '../../source/wizard/app.tsx';
import type {WizardStore} from '../../source/wizard/wizard-store.ts';

export type TerminalSize = {readonly columns: number; readonly rows: number};

export function frameAt(store: WizardStore, {columns, rows}: TerminalSize): string {
	let frame = '';
	const stdout = Object.assign(new EventEmitter(), {
		columns,
		rows,
		write: (text: string) => {
			frame = text;
		},
	});
	const nothing = () => undefined;
	const stdin = Object.assign(new EventEmitter(), {
		isTTY: true,
		setEncoding: nothing,
		setRawMode: nothing,
		resume: nothing,
		pause: nothing,
		ref: nothing,
		unref: nothing,
		read: () => null,
	});
	const {unmount} = render(<App store={store} badge="simulated account" />, {
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: stdin as unknown as NodeJS.ReadStream,
		debug: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	const written = frame;
	unmount();
	return written;
}
