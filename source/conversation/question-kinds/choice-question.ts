// A question with a short fixed list of answers: what all of them share, so that each question's file is only its table.
import {Problem} from '../../problem.ts';
import type {AnswerSource, Answers, Id} from '../answers.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {FlagDefinition, Question, QuestionContext} from '../question.ts';

type Choice<Value> = {
	readonly value: Value;
	/** As the flag spells it. */
	readonly word: string;
	/** In words a person understands. */
	readonly label: string;
	readonly hint?: string;
};

type FlagContext = Pick<QuestionContext, 'initial'> & Partial<Pick<QuestionContext, 'lookUp'>>;

type ChoiceQuestion<Key extends Id> = {
	readonly id: Key;
	readonly name: string;
	readonly title: string;
	readonly help?: string | ((context: QuestionContext) => string);
	/** Absent where only a person may answer, never a script. */
	readonly flag?: FlagDefinition;
	/** Without queries where a flag is read, since nothing can be asked yet. */
	readonly choices: (context: FlagContext) => readonly Choice<Answers[Key]>[];
	/** What is suggested where there is no previous answer. */
	readonly otherwise: (context: QuestionContext) => {value: Answers[Key]; from: AnswerSource; why?: string};
	readonly applies?: (context: QuestionContext) => boolean;
};

export function choiceQuestion<Key extends Id>(definition: ChoiceQuestion<Key>): Question<Answers[Key]> {
	const {choices, help} = definition;
	const flag: FlagDefinition = definition.flag ?? {name: definition.id, help: ''};
	const find = (value: Answers[Key], context: FlagContext) => choices(context).find((choice) => choice.value === value);
	return {
		id: definition.id,
		name: definition.name,
		title: definition.title,
		kind: 'choose',
		...(definition.flag ? {flag: definition.flag} : {}),
		...(help ? {help: typeof help === 'string' ? () => help : help} : {}),
		...(definition.applies ? {applies: definition.applies} : {}),
		options: (context) =>
			choices(context).map(({value, label, hint}) => ({value, columns: hint ? [label, hint] : [label]})),
		suggest: (context) => {
			const previous = previousAnswer(definition.id, context);
			if (previous && find(previous.value, context)) return suggestedAgain(previous);
			return definition.otherwise(context);
		},
		check: (value, context) => (find(value, context) ? undefined : notAChoice(flag, String(value), choices(context))),
		show: (value, context) => find(value, context)?.label ?? String(value),
		read: (text, context) => {
			const choice = choices(context).find(({word}) => word === text);
			if (!choice) throw notAChoice(flag, text, choices(context));
			return choice.value;
		},
	};
}

function notAChoice(flag: FlagDefinition, text: string, choices: readonly Choice<unknown>[]): Problem {
	return new Problem({
		code: `bad-${flag.name}`,
		usage: true,
		title: `--${flag.name} does not take "${text}"`,
		next: [{say: `Choose one of: ${choices.map(({word}) => word).join(', ')}`}],
	});
}
