// What a policy allows and what has to be said about it, for whichever question it answers.
import type {Need} from '../../bedrock/permissions.ts';
import type {StatementWithoutSid} from '../../bedrock/policy/document.ts';
import type {Next} from '../../problem.ts';
import type {resolveAnswers} from '../resolve-answers.ts';

/** What finding that out takes. */
export type PolicyRun = Pick<Parameters<typeof resolveAnswers>[0], 'line' | 'ports' | 'progress' | 'signal'>;

export type PolicyContent = {
	readonly needs: readonly Need[];
	/** What `profiles create` and `profiles delete` need, where that was asked for. */
	readonly ownProfiles?: readonly StatementWithoutSid[];
	/** It also allows the first call of a model. */
	readonly marketplace: boolean;
	/** @param count how many managed policies it takes */
	readonly notesFor: (count: number) => PolicyNotes;
};

export type PolicyNotes = {
	/** What it is for. */
	readonly purpose: Next;
	/** What else has to be known, and what to do with it. */
	readonly others: readonly Next[];
};
