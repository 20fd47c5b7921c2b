// Maps a model chosen in the previous region to its counterpart in the current one.
import {foundationModelArn} from '../bedrock/arn.ts';
import {type Counterpart, counterpart} from '../bedrock/counterpart.ts';
import {prefixOf, withoutPrefix} from '../bedrock/geography.ts';
import {type InferenceProfile, modelOf, pinOf} from '../bedrock/inference-profile.ts';
import {type PinKind, parsePin} from '../bedrock/pin.ts';
import {partitionOf} from '../bedrock/region.ts';
import {Problem} from '../problem.ts';
import type {Id} from './answers.ts';
import {availableProfiles, signInOf} from './available-profiles.ts';
import {previousAnswer, suggestedAgain} from './previous-answer.ts';
import {profileOf, tagsOf} from './queries/account-queries.ts';
import {resultSoFar} from './query.ts';
import type {QuestionContext, Suggestion} from './question.ts';
import {stayingProfiles} from './residency.ts';

/**
 * The previous answer to a pin question as a suggestion for `region`: itself where it can still be called there, else its
 * counterpart. Undefined where there is no previous answer or no counterpart, or while that is not known yet.
 */
export function remapModels(id: Id, region: string | undefined, context: QuestionContext): Suggestion<string> {
	const previous = previousAnswer(id, context);
	if (!previous || !region || typeof previous.value !== 'string') return undefined;
	if (withdrawnModel(id, region, context) !== undefined) return undefined;
	if (!previous.region || (previous.region === region && !isUnlisted(previous.value, region, context)))
		return {...suggestedAgain(previous), value: previous.value};
	const result = counterpartOf(id, region, context);
	if (!result || 'none' in result) return undefined;
	return {value: pinOf(result.profile), from: 'counterpart', why: result.why, consequences: result.consequences};
}

/**
 * The model that the environment names and the region does not offer, as where an old recipe is still exported. Nobody chose it
 * in this program, so it is no reason to stop. Undefined for an ARN, which may be another account's.
 */
export function withdrawnModel(id: Id, region: string, context: QuestionContext): string | undefined {
	const previous = previousAnswer(id, context);
	if (previous?.from !== 'environment' || typeof previous.value !== 'string') return undefined;
	const {value} = previous;
	return isKind(value, ['system-id', 'model-id']) && isNotOffered(value, region, context) ? value : undefined;
}

/** What corresponds in `region` to the previous answer, or why nothing does; the wizard and `switch` both ask this. */
export function counterpartOf(id: Id, region: string, context: QuestionContext): Counterpart | undefined {
	const previous = previousAnswer(id, context);
	if (!previous?.region || typeof previous.value !== 'string') return undefined;
	if (previous.region === region && !isUnlisted(previous.value, region, context)) return undefined;
	const {profiles: listed, loading} = availableProfiles(context, region);
	const profiles = stayingProfiles(listed, context);
	const old = previousProfile(previous.value, previous.region, context);
	if (loading || !old) return undefined;
	const result = counterpart(old, profiles, region);
	if (!('none' in result) || old.kind !== 'application') return result;
	// Several application profiles may be equally good. Tags cost a call each, so they are read only now and only of those.
	const model = modelOf(old)?.id;
	const candidates = profiles.filter((profile) => profile.kind === 'application' && modelOf(profile)?.id === model);
	const signIn = signInOf(context);
	if (candidates.length < 2 || !signIn) return result;
	const tags = new Map([old, ...candidates].map(({arn}) => [arn, resultSoFar(context.lookUp(tagsOf(signIn, arn)))]));
	return counterpart(old, profiles, region, ({arn}) => tags.get(arn));
}

/** A system profile that its own region no longer lists, as when AWS replaces a geography by a narrower one. */
const isUnlisted = (value: string, region: string, context: QuestionContext): boolean =>
	isKind(value, ['system-id']) && isNotOffered(value, region, context);

function isKind(value: string, kinds: readonly PinKind[]): boolean {
	const pin = parsePin(value);
	return !(pin instanceof Problem) && kinds.includes(pin.kind);
}

/** False while the list is not complete. */
function isNotOffered(value: string, region: string, context: QuestionContext): boolean {
	const {profiles, loading, problems} = availableProfiles(context, region);
	return !loading && problems.length === 0 && profiles.length > 0 && !profiles.some(({id}) => id === value);
}

/**
 * The profile that `value` named in the previous region: from the lists if they are loaded anyway, else from AWS, else (for
 * a system profile, whose id names its model) put together from the id alone.
 */
function previousProfile(value: string, region: string, context: QuestionContext): InferenceProfile | undefined {
	const pin = parsePin(value);
	const signIn = signInOf(context);
	if (pin instanceof Problem || !signIn) return undefined;
	const peeking: QuestionContext = {...context, lookUp: context.peek};
	const listed = availableProfiles(peeking, region).profiles.find(({arn, id}) => arn === value || id === value);
	if (listed) return listed;
	const answer = context.lookUp(profileOf(signIn, region, value));
	if (answer.state === 'ready') return answer.value;
	if (answer.state === 'loading' || pin.kind !== 'system-id') return undefined;
	const partition = partitionOf(region);
	const modelArns = [foundationModelArn(partition, prefixOf(value) === 'global' ? '' : region, withoutPrefix(value))];
	return {
		id: value,
		arn: `arn:${partition}:bedrock:${region}::inference-profile/${value}`,
		name: value,
		kind: 'system',
		modelArns,
	};
}
