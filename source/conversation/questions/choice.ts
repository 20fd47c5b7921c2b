// Questions whose answers are a short fixed list: the shape they share, so that each file is only its table.
import {Problem} from '../../problem.ts';
import type {AnswerSource, Answers, Id} from '../answers.ts';
import {previousAnswer} from '../previous-answer.ts';
import type {FlagDefinition, Question, QuestionContext} from '../question.ts';

export type Choice<Value> = {
	readonly value: Value;
	/** As the flag spells it. */
	readonly word: string;
	/** In words a person understands. */
	readonly label: string;
	readonly hint?: string;
	readonly off?: (context: QuestionContext) => string | undefined;
};

type Parts<Key extends Id> = {
	readonly id: Key;
	readonly name: string;
	readonly title: string;
	readonly help?: string;
	/** Absent where only a person may answer. */
	readonly flag?: FlagDefinition;
	readonly choices: (context: Pick<QuestionContext, 'start'>) => readonly Choice<Answers[Key]>[];
	/** What is taken when nothing was said before. */
	readonly otherwise: (context: QuestionContext) => {value: Answers[Key]; from: AnswerSource; why?: string};
	readonly applies?: (context: QuestionContext) => boolean;
};

export function choice<Key extends Id>(parts: Parts<Key>): Question<Answers[Key]> {
	const {choices, help} = parts;
	const find = (value: Answers[Key], context: Pick<QuestionContext, 'start'>) =>
		choices(context).find((one) => one.value === value);
	return {
		id: parts.id,
		name: parts.name,
		title: parts.title,
		kind: 'choose',
		...(parts.flag ? {flag: parts.flag} : {}),
		...(help ? {help: () => help} : {}),
		...(parts.applies ? {applies: parts.applies} : {}),
		options: (context) =>
			choices(context).map(({value, label, hint, off}) => {
				const reason = off?.(context);
				return {value, columns: hint ? [label, hint] : [label], ...(reason ? {off: reason} : {})};
			}),
		suggest: (context) => {
			const past = previousAnswer(parts.id, context);
			if (past && find(past.value, context))
				return {value: past.value, from: past.from, ...(past.why ? {why: past.why} : {})};
			return parts.otherwise(context);
		},
		check: (value, context) => {
			const one = find(value, context);
			const reason = one ? one.off?.(context) : 'it is not one of the choices';
			return reason
				? refused(parts.flag ?? {name: parts.id, help: ''}, String(value), reason, choices(context))
				: undefined;
		},
		show: (value, context) => find(value, context)?.label ?? String(value),
		read: (text, context) => {
			const one = choices(context).find(({word}) => word === text);
			if (!one)
				throw refused(parts.flag ?? {name: parts.id, help: ''}, text, 'it is not one of the choices', choices(context));
			return one.value;
		},
	};
}

function refused(flag: FlagDefinition, text: string, reason: string, choices: readonly Choice<unknown>[]): Problem {
	return new Problem({
		code: `bad-${flag.name}`,
		usage: true,
		title: `--${flag.name} ${text} cannot be taken`,
		because: reason,
		next: [{say: `choose one of: ${choices.map(({word}) => word).join(', ')}`}],
	});
}
