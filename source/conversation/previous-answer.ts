// What was answered before: what is set now (or was answered before a region switch), else last time's answer of the same account.
import type {Answers, AnswerWithSource, Id} from './answers.ts';
import {signInOf} from './available-profiles.ts';
import {knownIdentity} from './identity.ts';
import type {QuestionContext} from './question.ts';

/** An earlier value with the region that it belonged to, since an inference profile exists in one region only. */
export type PreviousAnswer<Value> = AnswerWithSource<Value> & {readonly region: string | undefined};

export function previousAnswer<Key extends Id>(
	id: Key,
	context: QuestionContext,
): PreviousAnswer<Answers[Key]> | undefined {
	const {previous} = context;
	const current = previous?.answers[id];
	const stored = storedAnswers(context);
	if (previous && current !== undefined) {
		const {region} = previous.answers;
		// Where a value came from was recorded when it was chosen: a suggestion that is accepted again stays one.
		const recorded = previous.sources?.[id] as AnswerWithSource<Answers[Key]> | undefined;
		if (recorded) return {...recorded, wasAnswer: true, region};
		const changedByHand =
			previous.from === 'set now' &&
			stored?.[id] !== undefined &&
			JSON.stringify(stored[id]) !== JSON.stringify(current);
		return {
			value: current as Answers[Key],
			from: previous.from,
			region,
			...(changedByHand ? {why: 'changed by hand since last time'} : {}),
		};
	}
	const value = stored?.[id];
	return value === undefined ? undefined : {value: value as Answers[Key], from: 'last time', region: stored?.region};
}

/** The earlier value as it is suggested again. */
export function suggestedAgain<Value>({region: _, ...answer}: PreviousAnswer<Value>): AnswerWithSource<Value> {
	return answer;
}

/** Last time's answers: of the account that is signed in, or of the account used last while no sign-in is chosen yet. */
function storedAnswers(context: QuestionContext): Partial<Answers> | undefined {
	const {storedAnswers} = context.initial;
	if (!signInOf(context)) return storedAnswers.last ? storedAnswers.answers[storedAnswers.last] : undefined;
	const identity = knownIdentity(context);
	return identity && storedAnswers.answers[`${identity.partition}:${identity.accountId}`];
}
