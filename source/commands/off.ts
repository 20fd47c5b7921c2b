// The command `off`: removes everything that this tool ever wrote, and nothing else.
import type {Command} from './command-line.ts';
import {takeBack} from './take-back.ts';

export const off: Command = (line, ports, context, signal) =>
	takeBack(
		{
			command: 'off',
			question: 'Take back everything that this tool ever wrote, its memory and backups too?',
			plan: (machine) => machine.offPlan(),
		},
		line,
		ports,
		context,
		signal,
	);
