// From a command line to what the conversation starts from.
import type {InitialState} from '../conversation/initial-state.ts';
import type {CommandLine} from './command-line.ts';

/** What `loadInitialState` needs of a command line. */
export const initialInput = ({command, flags, options}: CommandLine): Pick<InitialState, 'flags' | 'options'> => ({
	flags,
	options: {
		force: Boolean(options.force),
		offline: Boolean(options.offline),
		probe: !options.noProbe,
		prove: command !== 'env' && command !== 'profiles',
		writes: command === 'setup' || command === 'switch',
		subscribe: Boolean(options.subscribe),
		trustProject: Boolean(options.trustProject),
		yes: Boolean(options.yes),
		demo: options.demo !== undefined || options.demoHome !== undefined,
		askShell: !options.noShell,
	},
});
