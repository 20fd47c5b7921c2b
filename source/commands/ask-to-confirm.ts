// Asks a person at the terminal whether a plan may be written: the one way to ask outside the wizard.
import type {Confirmation} from '../wizard/choices/confirm.ts';
import {discardTypeahead} from '../wizard/discard-typeahead.ts';
import type {CommandContext} from './command-context.ts';
import {prepareForInk} from './prepare-for-ink.ts';

const defaultColumns = 80;

/** Esc, Ctrl+C and the end of the input are a no. */
export async function askToConfirm(
	confirmation: Confirmation,
	{progress, environment, lineMode, badge, columns = defaultColumns, out}: Omit<CommandContext, 'askToConfirm'>,
	signal: AbortSignal,
): Promise<boolean> {
	progress.clear();
	if (lineMode) {
		const {confirmByLines} = await import('../wizard/line-mode/confirm-by-lines.ts');
		return confirmByLines({confirmation, columns, stdin: process.stdin, signal, out});
	}
	// A key that was pressed before the question is there must not answer it.
	const interrupt = new AbortController();
	const guard = discardTypeahead(() => interrupt.abort());
	try {
		prepareForInk(environment);
		const {runConfirm} = await import('../wizard/run-confirm.tsx');
		await guard.flush();
		guard.release();
		return await runConfirm({confirmation, badge, signal: AbortSignal.any([signal, interrupt.signal])});
	} finally {
		guard.end();
	}
}
