// The command `undo`: takes back the last write; called again, the one before.
import type {Command} from './command-line.ts';
import {takeBack} from './take-back.ts';

export const undo: Command = (line, ports, context, signal) =>
	takeBack(
		{
			command: 'undo',
			title: 'Take back the last write?',
			yes: 'Take it back',
			done: 'Taken back:',
			plan: (machine) => machine.undoPlan(),
		},
		line,
		ports,
		context,
		signal,
	);
