// From a command line to what the conversation starts from.
import type {InitialState} from '../conversation/initial-state.ts';
import type {CommandLine} from './read-command-line.ts';

/** What `loadInitialState` needs of a command line. */
export const initialInput = ({flags, behave}: CommandLine): Pick<InitialState, 'flags' | 'options'> => ({
	flags,
	options: {
		force: Boolean(behave.force),
		offline: Boolean(behave.offline),
		probe: !behave.noProbe,
		subscribe: Boolean(behave.subscribe),
		yes: Boolean(behave.yes),
		askShell: !behave.noShell,
	},
});
