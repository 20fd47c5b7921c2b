// The command `undo`: takes back the last write; called again, the one before.
import type {Command} from './command-line.ts';
import {takeBack} from './take-back.ts';

export const undo: Command = (line, ports, context, signal) =>
	takeBack(
		{command: 'undo', question: 'Take back this write?', plan: (machine) => machine.undoPlan()},
		line,
		ports,
		context,
		signal,
	);
