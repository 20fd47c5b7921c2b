// The command line as words: which command, which answers were given early, how to behave. Nothing is looked up here.
import {parseArgs} from 'node:util';
import type {Id} from '../conversation/answers.ts';
import type {FlagDefinition} from '../conversation/question.ts';
import {questions} from '../conversation/questions/index.ts';
import {Problem} from '../problem.ts';
import {type CommandId, commands} from './index.ts';
import {type OptionValues, optionFlags} from './options.ts';

export type CommandLine = {
	readonly command: CommandId;
	readonly words: readonly string[];
	/** Answers as text, by question. */
	readonly flags: Readonly<Partial<Record<Id, string>>>;
	readonly behave: OptionValues;
};

const answerFlags = Object.values(questions).flatMap(({id, flag}) => (flag ? [[id, flag] as const] : []));
const behaviourFlags = Object.entries(optionFlags) as [keyof OptionValues, FlagDefinition][];

/** @throws Problem `bad-flags`, naming every one that is wrong */
export function readCommandLine(argv: readonly string[]): CommandLine {
	const all = [...answerFlags.map(([, flag]) => flag), ...behaviourFlags.map(([, flag]) => flag)];
	const {tokens, positionals} = parseArgs({
		args: withOwnValues(argv, all),
		options: Object.fromEntries(all.map((flag) => [flag.name, {type: flag.switch ? 'boolean' : 'string'} as const])),
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const wrong: string[] = [];
	const said = new Map<string, string | true>();
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const flag = all.find(({name}) => name === token.name);
		if (!flag) wrong.push(unknown(token.rawName, all));
		else if (flag.switch && token.value !== undefined) wrong.push(`--${flag.name} takes no value`);
		else if (!flag.switch && !token.value && !mayStandAlone(flag))
			wrong.push(`--${flag.name} needs a value: ${flag.takes}`);
		else if (said.has(flag.name) && said.get(flag.name) !== (token.value ?? true))
			wrong.push(`--${flag.name} was given twice`);
		else said.set(flag.name, token.value ?? true);
	}
	const [word = '', ...words] = positionals;
	const command = commands.find((one) => one.word === word);
	if (!command) wrong.unshift(`there is no command "${word}"`);
	else if (command.takes && words.length !== 1) wrong.push(`${command.word} takes one word: ${command.takes}`);
	else if (!command.takes && words.length > 0) wrong.push(`"${words.join(' ')}" means nothing here`);
	if (wrong.length > 0 || !command) {
		throw new Problem({
			code: 'bad-flags',
			title:
				wrong.length === 1
					? 'The command line cannot be understood'
					: `${wrong.length} things on the command line cannot be understood`,
			because: wrong.join('; '),
			next: [{say: 'see what there is', own: '--help'}],
		});
	}
	return {
		command: command.id,
		words,
		flags: {
			...Object.fromEntries(
				answerFlags.flatMap(([id, {name}]) => (said.has(name) ? [[id, text(said.get(name))]] : [])),
			),
			...(command.id === 'switch' ? {region: words[0] ?? ''} : {}),
		},
		behave: Object.fromEntries(
			behaviourFlags.flatMap(([key, {name}]) => (said.has(name) ? [[key, said.get(name)]] : [])),
		),
	};
}

/** A switch that answers a question answers it with yes. */
const text = (value: string | true | undefined) => (value === true ? 'yes' : (value ?? ''));

/** `--demo [world]`. */
const mayStandAlone = ({takes}: FlagDefinition) => takes?.startsWith('[') ?? false;

/** No flag takes the next flag for its value, and `--demo` may stand alone: parseArgs knows neither. */
function withOwnValues(argv: readonly string[], flags: readonly FlagDefinition[]): string[] {
	return argv.map((word, at) => {
		const flag = flags.find(({name}) => word === `--${name}`);
		if (!flag || flag.switch) return word;
		const next = argv[at + 1];
		const none = next === undefined || (next.startsWith('-') && next !== '-');
		return none || (mayStandAlone(flag) && commands.some((one) => one.word === next)) ? `${word}=` : word;
	});
}

function unknown(name: string, flags: readonly FlagDefinition[]): string {
	const word = name.replace(/^-+/, '');
	const near = flags.find((flag) => flag.name.startsWith(word) || word.startsWith(flag.name));
	return near ? `there is no ${name}, did you mean --${near.name}?` : `there is no ${name}`;
}
