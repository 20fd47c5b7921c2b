// --max-output-tokens: how much output Claude Code asks for in a turn. AWS reserves it of the account's tokens per minute, so with a small
// quota a first turn is refused. Asked where that is so, where it was set before, and where a flag says it; nowhere else.
import {Problem} from '../../problem.ts';
import {tokensText} from '../../tokens-text.ts';
import {chosenQuotas, limitInForce} from '../chosen-quotas.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question, QuestionContext, Suggestion} from '../question.ts';

/** More than any model gives (measured with Claude Code 2.1.332, which asks for no more). */
const most = 128_000;

export const maxOutputTokens: Question<number> = {
	id: 'maxOutputTokens',
	name: 'Output limit',
	title: 'How much output may Claude Code ask for in a turn?',
	kind: 'choose',
	optional: true,
	none: "Claude Code's own limit",
	flag: {
		name: 'max-output-tokens',
		takes: '<number>',
		help: 'output of one turn, which AWS reserves; becomes CLAUDE_CODE_MAX_OUTPUT_TOKENS',
	},
	typed: 'type a number',
	help: (context) => chosenQuotas(context)?.refused,
	applies: (context) => context.initial.flags.maxOutputTokens !== undefined || suggestion(context) !== undefined,
	options: (context) => {
		const fitting = chosenQuotas(context)?.fitting;
		const now = suggestion(context)?.value;
		const values = [...new Set([fitting, now])].filter((value) => value !== undefined);
		return values.map((value) => ({
			value,
			columns: [
				`${tokensText(value)} tokens`,
				value === fitting ? 'a turn then fits the tokens per minute' : 'set now',
			],
		}));
	},
	suggest: suggestion,
	check: (value) => (isLimit(value) ? undefined : badLimit(String(value))),
	show: (value) => `${tokensText(value)} tokens`,
	read: (text) => {
		const value = Number(text.replaceAll(/[,_]/g, ''));
		if (!isLimit(value)) throw badLimit(text);
		return value;
	},
};

/** What is set now, unless a turn would be refused with it; else the output that fits, where Claude Code's own would be refused. */
function suggestion(context: QuestionContext): Suggestion<number> {
	const previous = previousAnswer('maxOutputTokens', context);
	const fitting = chosenQuotas(context, previous?.value ?? limitInForce(context))?.fitting;
	if (fitting === undefined) return previous && suggestedAgain(previous);
	return {value: fitting, from: 'suggested', why: 'a turn then fits the tokens per minute of your account'};
}

const isLimit = (value: number) => Number.isInteger(value) && value >= 1 && value <= most;

function badLimit(text: string): Problem {
	return new Problem({
		code: 'bad-max-output-tokens',
		usage: true,
		title: `--max-output-tokens does not take "${text}"`,
		because: `It is a number of tokens from 1 to ${tokensText(most)}.`,
		next: [{say: 'Leave it out, and set-up says which number fits the account'}],
	});
}
