// A pin is the inference profile that a role is fixed to: which roles have one, where it is called, and what is listed under it.
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {tiers} from '../claude-code/variables.ts';
import type {Answers, Id} from './answers.ts';
import {availableProfiles, signInOf} from './available-profiles.ts';
import {profileOf} from './queries/account-queries.ts';
import {resultSoFar} from './query.ts';
import type {QuestionContext} from './question.ts';

/** The questions that are answered with an inference profile. */
export const pinIds = ['model', ...tiers, 'fable', 'subagent'] as const;
export type PinId = (typeof pinIds)[number];

export type AnsweredPin = {
	readonly id: PinId;
	/** As the proof, the policy and the doctor name it. */
	readonly role: string;
	/** Never the name of a tier. */
	readonly pin: string;
	/** The question in whose list it stands: that of the tier where the primary model is the name of one. */
	readonly of: PinId;
};

/** Every model that is answered, in the order of the questions: all that is asked, proven, reckoned and permitted goes through this list. */
export function pinsIn(answers: Partial<Answers>): AnsweredPin[] {
	return pinIds.flatMap((id) => {
		const value = answers[id];
		const of = tiers.find((tier) => tier === value) ?? id;
		const pin = answers[of];
		return pin ? [{id, role: id === 'model' ? 'primary' : id, pin, of}] : [];
	});
}

/** Whether every model is answered that Claude Code calls whatever else is set. */
export const hasRequiredPins = (answers: Partial<Answers>): boolean =>
	(['model', ...tiers] as const).every((id) => answers[id]);

/** The region in which the answer to a question is called; only haiku, Claude Code's small/fast model, can have one of its own. */
export const regionFor = (id: Id, {answers}: Pick<QuestionContext, 'answers'>) =>
	id === 'haiku' ? (answers.haikuRegion ?? answers.region) : answers.region;

/**
 * The profile whose id or ARN is `value`, from the list or as AWS described it; undefined while neither is known, or where it does
 * not exist.
 */
export function profileBehind(id: PinId, value: string, context: QuestionContext): InferenceProfile | undefined {
	const listed = availableProfiles(context, regionFor(id, context)).profiles.find(
		(profile) => profile.arn === value || profile.id === value,
	);
	return listed ?? resultSoFar(described(id, value, context) ?? {state: 'loading'});
}

/** What AWS says when it is asked to describe a pinned ARN; undefined where it is not asked. */
function described(id: PinId, value: string, context: QuestionContext, read = context.peek) {
	const signIn = signInOf(context);
	const region = regionFor(id, context);
	const {offline, prove} = context.initial.options;
	if (!value.startsWith('arn:') || !signIn || !region || offline || !prove) return undefined;
	return read(profileOf(signIn, region, value));
}

/** Whether whoever signs in may read the profile behind an ARN; undefined where that is not known. */
export function isReadable(id: PinId, value: string, context: QuestionContext): boolean | undefined {
	const answer = described(id, value, context);
	if (answer?.state === 'ready') return true;
	return answer?.state === 'failed' && answer.problem.code === 'access-denied' ? false : undefined;
}

/** Has every pinned ARN described, as Claude Code does at every start; true while an answer is missing. */
export function areDescribing(context: QuestionContext): boolean {
	const states = pinsIn(context.answers).flatMap(({of, pin}) => {
		const state = described(of, pin, context, context.lookUp);
		return state ? [state.state] : [];
	});
	return states.includes('loading');
}
