// The command `off`: removes everything that this tool ever wrote, and nothing else.
import type {Command} from './command-line.ts';
import {takeBack} from './take-back.ts';

export const off: Command = (line, ports, context, signal) =>
	takeBack(
		{
			command: 'off',
			title: 'Take back everything that claude-bedrock-setup ever wrote here?',
			yes: 'Take it all back',
			done: 'Taken back, as before claude-bedrock-setup was first used:',
			plan: (machine) => machine.offPlan(),
		},
		line,
		ports,
		context,
		signal,
	);
