// What the screen of the proof says about tokens per minute, where a turn would be refused, and the row that changes the output limit.
import type {ConversationView} from '../../conversation/conversation.ts';
import {quotaDetails, quotaWarnings} from '../../output/quota-notes.ts';
import {tokensText} from '../../tokens-text.ts';
import type {AccessDetail} from './access-details.ts';
import type {ChoiceItem} from './choices.ts';

/** What is suggested, or else how to ask for more. A paragraph each; none where every turn fits by itself. */
export function quotaAdvice({context, questions}: ConversationView): readonly string[] {
	const suggestion = questions.find(({question}) => question.id === 'maxOutputTokens')?.suggestion;
	const limit = context.answers.maxOutputTokens ?? (suggestion?.value as number | undefined);
	const answers = {...context.answers, ...(limit && {maxOutputTokens: limit})};
	const warnings = quotaWarnings({context: {...context, answers}}).map(({text}) => text);
	if (warnings.length > 0 || !limit || suggestion?.from !== 'suggested') return warnings;
	return [
		`A turn would reserve more tokens than your account may use in a minute, and AWS would refuse it. With at most ${tokensText(limit)} tokens of output it fits, and Claude Code will ask for no more.`,
	];
}

export function quotaPart(view: ConversationView): readonly AccessDetail[] {
	const calls = quotaDetails(view);
	return calls.length > 0 ? [{title: 'Tokens per minute', calls, destinations: [], steps: []}] : [];
}

export const limitItems = ({questions}: ConversationView): ChoiceItem[] =>
	questions.some(({question}) => question.id === 'maxOutputTokens')
		? [
				{
					id: 'limit',
					cells: ['Change the output limit'],
					action: {do: 'send', messages: [{type: 'open', id: 'maxOutputTokens'}]},
				},
			]
		: [];
