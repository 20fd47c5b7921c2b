// `--help`: made from the tables of commands, questions and behaviour, so that it shows only what exists.
import {behaviour} from '../setup/behaviour.ts';
import {commands} from '../setup/commands.ts';
import type {Flag} from '../setup/question.ts';
import {questions} from '../setup/questions/index.ts';

export const answerFlags: readonly Flag[] = questions.flatMap(({flag}) => flag ?? []);
export const behaviourFlags: readonly Flag[] = Object.values(behaviour);

const name = 'claude-bedrock-setup';

export function helpText(): string {
	const table = (rows: readonly (readonly [string, string])[]) => {
		const wide = Math.max(...rows.map(([left]) => left.length));
		return rows.map(([left, right]) => `  ${left.padEnd(wide)}  ${right}`).join('\n');
	};
	const flags = (list: readonly Flag[]) => table(list.map((flag) => [usage(flag), flag.help]));
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

export const usage = ({name, takes}: Flag) => (takes ? `--${name} ${takes}` : `--${name}`);
