// What was answered before: what is set now (or was answered before a region switch), else last time's answer of the same account.
import type {AnswerSource, Answers, Id} from './answers.ts';
import {signInOf} from './available-profiles.ts';
import {knownIdentity} from './identity.ts';
import type {QuestionContext} from './question.ts';

/** An earlier value with the region that it belonged to, since an inference profile exists in one region only. */
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
	const current = base?.answers[id];
	const stored = storedAnswers(context);
	if (base && current !== undefined) {
		const changedByHand =
			base.from === 'set now' && stored?.[id] !== undefined && JSON.stringify(stored[id]) !== JSON.stringify(current);
		return {
			value: current as Answers[Key],
			from: base.from,
			region: base.answers.region,
			...(changedByHand ? {why: 'changed by hand since last time'} : {}),
		};
	}
	const value = stored?.[id];
	return value === undefined ? undefined : {value: value as Answers[Key], from: 'last time', region: stored?.region};
}

/** Last time's answers: of the account that is signed in, or of the account used last while no sign-in is chosen yet. */
function storedAnswers(context: QuestionContext): Partial<Answers> | undefined {
	const {memory} = context.start;
	if (!signInOf(context)) return memory.last ? memory.answers[memory.last] : undefined;
	const identity = knownIdentity(context);
	return identity && memory.answers[`${identity.partition}:${identity.accountId}`];
}
