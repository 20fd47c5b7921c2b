// Whether questions are printed as lines and nothing is drawn anew.
import type {CommandLine} from './command-line.ts';

/**
 * Whether a screen reader or a terminal that cannot move its cursor is in use. INK_SCREEN_READER tells every program that uses Ink;
 * the demo does not keep it, so this is decided before the demo begins.
 */
export const needsLineMode = ({options}: Pick<CommandLine, 'options'>, environment: NodeJS.ProcessEnv): boolean =>
	Boolean(options.screenReader) ||
	environment.TERM === 'dumb' ||
	/^(1|true)$/i.test(environment.INK_SCREEN_READER ?? '');
