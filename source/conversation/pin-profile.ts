// A pin is the inference profile that a role is fixed to: which roles have one, where it is called, and what is listed under it.
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import type {Tier} from '../claude-code/variables.ts';
import type {Id} from './answers.ts';
import {availableProfiles} from './available-profiles.ts';
import type {QuestionContext} from './question.ts';

/** The questions that are answered with an inference profile. */
export type PinId = 'model' | Tier | 'fable' | 'subagent';

/** The region in which the answer to a question is called; only haiku, Claude Code's small/fast model, can have one of its own. */
export const regionFor = (id: Id, {answers}: Pick<QuestionContext, 'answers'>) =>
	id === 'haiku' ? (answers.haikuRegion ?? answers.region) : answers.region;

/** The listed profile whose id or ARN is `value`; undefined while the list is loading, or where it does not contain it. */
export function profileBehind(id: PinId, value: string, context: QuestionContext): InferenceProfile | undefined {
	return availableProfiles(context, regionFor(id, context)).profiles.find(
		(profile) => profile.arn === value || profile.id === value,
	);
}
