// What a command needs of a context that most tests do not look at: nobody is asked, and nothing is said about what is waited for.
import type {CommandContext} from '../source/commands/command-context.ts';

export const quietContext: Pick<CommandContext, 'errorTerminal' | 'lineMode' | 'progress' | 'askToConfirm'> = {
	errorTerminal: false,
	lineMode: false,
	progress: {show: () => undefined, clear: () => undefined, end: () => undefined},
	askToConfirm: () => Promise.reject(new Error('nobody answers')),
};
