// What was answered before, in the contract's order: what is set now, then last time's answers for the same account.

import type {AnswerSource, Answers, Id} from './answers.ts';
import {signInOf} from './available-profiles.ts';
import {identityRegion} from './identity-region.ts';
import {identityOf} from './queries/account-queries.ts';
import {known} from './query.ts';
import type {QuestionContext} from './question.ts';

/** A value of before, with the region that it belonged to: a pin is worth nothing elsewhere. */
export type PreviousAnswer<Value> = {
	readonly value: Value;
	readonly from: AnswerSource;
	readonly why?: string;
	readonly region: string | undefined;
};

export function previousAnswer<Key extends Id>(
	id: Key,
	context: QuestionContext,
): PreviousAnswer<Answers[Key]> | undefined {
	const {base} = context;
	const set = base?.answers[id];
	const last = lastTime(context);
	if (base && set !== undefined) {
		// Somebody has changed it since: kept, and said.
		const byHand =
			base.from === 'set now' && last?.[id] !== undefined && JSON.stringify(last[id]) !== JSON.stringify(set);
		return {
			value: set as Answers[Key],
			from: base.from,
			region: base.answers.region,
			...(byHand ? {why: 'changed by hand since last time'} : {}),
		};
	}
	const value = last?.[id];
	return value === undefined ? undefined : {value: value as Answers[Key], from: 'last time', region: last?.region};
}

function lastTime(context: QuestionContext): Partial<Answers> | undefined {
	const {memory} = context.start;
	const one = signInOf(context);
	if (!one) return memory.last ? memory.answers[memory.last] : undefined;
	const who = known(context.peek(identityOf(one, identityRegion(one, context))));
	return who ? memory.answers[`${who.partition}:${who.accountId}`] : undefined;
}
