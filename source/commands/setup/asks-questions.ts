// Whether a person is asked: a command line and a terminal decide it, before anything is loaded.
import type {CommandContext} from '../command-context.ts';
import type {CommandLine} from '../command-line.ts';

/** Somebody is there to answer, and has not said that nothing is to be asked. */
export const asksQuestions = ({options}: CommandLine, {terminal}: Pick<CommandContext, 'terminal'>) =>
	terminal && !options.json && !options.yes;

/** Whether the command draws the wizard. */
export const runsWizard = (line: CommandLine, context: Pick<CommandContext, 'terminal'>) =>
	(line.command === 'setup' || line.command === 'switch') && asksQuestions(line, context);
