// `--help`: made from the tables of commands, questions and behaviour, so that it shows only what exists.

import {type FlagDefinition, usage} from '../conversation/question.ts';
import {questions} from '../conversation/questions/index.ts';
import {commands} from './index.ts';
import {optionFlags} from './options.ts';

export const answerFlags: readonly FlagDefinition[] = questions.flatMap(({flag}) => flag ?? []);
export const behaviourFlags: readonly FlagDefinition[] = Object.values(optionFlags);

const name = 'claude-bedrock-setup';

export function helpText(): string {
	const table = (rows: readonly (readonly [string, string])[]) => {
		const wide = Math.max(...rows.map(([left]) => left.length));
		return rows.map(([left, right]) => `  ${left.padEnd(wide)}  ${right}`).join('\n');
	};
	const flags = (list: readonly FlagDefinition[]) => table(list.map((flag) => [usage(flag), flag.help]));
	return [
		'Sets up Claude Code on Amazon Bedrock: inference profiles, proof of access, settings; and takes it back.',
		'',
		'Commands',
		table(commands.map(({word, takes, help}) => [[name, word, takes].filter(Boolean).join(' '), help])),
		'',
		'Answers (a flag is an answer given early)',
		flags(answerFlags),
		'',
		'Behaviour',
		flags(behaviourFlags),
		'',
		'Exit codes: 0 done, 1 a check failed or something could not be done, 2 wrong or missing flags, 130 cancelled',
		'',
	].join('\n');
}
