// Adds to a context what says on stderr what is being waited for, and has it out of the way of all that is written.
import {openProgress, type Progress, type ProgressOptions} from '../output/progress.ts';
import type {CommandContext, Streams} from './command-context.ts';

const defaultColumns = 80;

type Terminal = Streams & Pick<CommandContext, 'errorTerminal' | 'lineMode' | 'columns'>;

export function withProgress<Context extends Terminal>(
	context: Context,
	json: boolean,
): Context & {progress: Progress} {
	const {out, err, columns = defaultColumns} = context;
	const progress = openProgress({form: formFor(context, json), columns, write: err});
	return {
		...context,
		progress,
		out(text: string) {
			progress.clear();
			out(text);
		},
		err(text: string) {
			progress.clear();
			err(text);
		},
	};
}

/** With `--json` a script reads the output, and may have joined stderr with it. */
function formFor({errorTerminal, lineMode}: Terminal, json: boolean): ProgressOptions['form'] {
	if (json) return 'silent';
	return errorTerminal && !lineMode ? 'line' : 'lines';
}
