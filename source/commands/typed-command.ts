// What the typed words mean, for the commands that are proposed after them.
import type {TypedCommand} from '../invocation.ts';
import type {CommandDefinition, CommandLine} from './command-line.ts';
import {accepts, type Flag, flags} from './flags.ts';
import {commands} from './index.ts';

export function typedCommand(line: CommandLine): TypedCommand {
	const command = commands.find(({id}) => id === line.command);
	return {
		takes: command ? flags.filter((flag) => accepts(command, flag)).map(({name}) => `--${name}`) : [],
		...(line.command === 'switch' && line.operand && {operand: {flag: '--region', at: line.operand.at}}),
		carried: Object.fromEntries(commands.map((one) => [one.word, flags.flatMap((flag) => carried(flag, one, line))])),
	};
}

/** Commands that work on the choices of this run, of which nothing may be on disk yet. */
const forTheSameChoices = ['policy', 'env'];

/** The words of a typed flag that another command takes over: the demo always, what was chosen only where it is worked on. */
function carried(flag: Flag, command: CommandDefinition, {flags: answers, options}: CommandLine): readonly string[] {
	const isDemo = flag.id === 'demo' || flag.id === 'demoHome';
	const isPlace = command.id === 'profiles' && (flag.id === 'signIn' || flag.id === 'region');
	const isChoice = isPlace || (flag.kind === 'answer' && forTheSameChoices.includes(command.id));
	if (!(isDemo || isChoice) || !accepts(command, flag) || command.ignores?.includes(flag.id)) return [];
	const value = flag.kind === 'answer' ? answers[flag.id] : options[flag.id];
	if (value === undefined || typeof value === 'object') return [];
	return flag.switch || value === '' || value === true ? [`--${flag.name}`] : [`--${flag.name}`, value];
}
