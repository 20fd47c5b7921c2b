// All flags of all commands in one list: which one was typed, what it becomes, and to which commands it belongs.
import type {Id} from '../conversation/answers.ts';
import type {FlagDefinition} from '../conversation/question.ts';
import {questions} from '../conversation/questions/index.ts';
import type {CommandDefinition} from './command-line.ts';
import {type OptionId, optionFlags} from './options.ts';

/** An answer given early, or how to behave. */
export type Flag = FlagDefinition &
	({readonly kind: 'answer'; readonly id: Id} | {readonly kind: 'option'; readonly id: OptionId});

const answerFlags: readonly Flag[] = questions.flatMap(({id, flag}) => (flag ? [{...flag, kind: 'answer', id}] : []));

export const flags: readonly Flag[] = [
	...answerFlags,
	...Object.entries(optionFlags).map(([id, flag]): Flag => ({...flag, kind: 'option', id: id as OptionId})),
];

/** Flags that a command is described with, in the words that hold for it. */
export function flagsOf({answers, options, meanings = {}}: CommandDefinition, kind: Flag['kind']): readonly Flag[] {
	const ids: readonly string[] = kind === 'answer' ? answers : options;
	return ids.flatMap((id) => {
		const flag = flags.find((one) => one.kind === kind && one.id === id);
		return flag ? [{...flag, help: (flag.kind === 'option' && meanings[flag.id]) || flag.help}] : [];
	});
}

export function accepts({answers, options, ignores = []}: CommandDefinition, {kind, id}: Flag): boolean {
	const own: readonly string[] = kind === 'answer' ? answers : options;
	return own.includes(id) || (ignores as readonly string[]).includes(id);
}
