// A pin of before in the region of now: the same where the region is the same, else its counterpart there.

import {foundationModelArn} from '../bedrock/arn.ts';
import {type Counterpart, counterpart} from '../bedrock/counterpart.ts';
import {prefixOf, withoutPrefix} from '../bedrock/geography.ts';
import {type InferenceProfile, modelOf, pinOf} from '../bedrock/inference-profile.ts';
import {parsePin} from '../bedrock/pin.ts';
import {partitionOf} from '../bedrock/region.ts';
import {Problem} from '../problem.ts';
import type {Id} from './answers.ts';
import {availableProfiles, signInOf} from './available-profiles.ts';
import {previousAnswer} from './previous-answer.ts';
import {profileOf, tagsOf} from './queries/account-queries.ts';
import {known} from './query.ts';
import type {QuestionContext, Suggestion} from './question.ts';

/** The earlier value of a pin question as a suggestion for `region`; undefined where there is none, or none yet. */
export function remapModels(id: Id, region: string | undefined, context: QuestionContext): Suggestion<string> {
	const past = previousAnswer(id, context);
	if (!past || !region || typeof past.value !== 'string') return undefined;
	if (!past.region || (past.region === region && !strayed(past.value, region, context)))
		return {value: past.value, from: past.from, ...(past.why ? {why: past.why} : {})};
	const found = counterpartOf(id, region, context);
	if (!found || 'none' in found) return undefined;
	return {value: pinOf(found.profile), from: 'counterpart', why: found.why, consequences: found.consequences};
}

/** What stands in `region` for the pin of before: the answer of the wizard and of `switch`. */
export function counterpartOf(id: Id, region: string, context: QuestionContext): Counterpart | undefined {
	const past = previousAnswer(id, context);
	if (!past?.region || typeof past.value !== 'string') return undefined;
	if (past.region === region && !strayed(past.value, region, context)) return undefined;
	const offer = availableProfiles(context, region);
	const old = oldProfile(past.value, past.region, context);
	if (offer.arriving || !old) return undefined;
	const first = counterpart(old, offer.profiles, region);
	if (!('none' in first) || old.kind !== 'application') return first;
	// Several stand for it equally well: only now are tags worth a call each (contract: tags only for candidates).
	const model = modelOf(old)?.id;
	const alike = offer.profiles.filter((profile) => profile.kind === 'application' && modelOf(profile)?.id === model);
	const one = signInOf(context);
	if (alike.length < 2 || !one) return first;
	const tags = new Map([old, ...alike].map(({arn}) => [arn, known(context.look(tagsOf(one, arn)))]));
	return counterpart(old, offer.profiles, region, ({arn}) => tags.get(arn));
}

/** A system profile that its own region does not list: what an old geography left behind. */
function strayed(value: string, region: string, context: QuestionContext): boolean {
	const pin = parsePin(value);
	if (pin instanceof Problem || pin.kind !== 'system-id') return false;
	const {profiles, arriving, problems} = availableProfiles(context, region);
	return !arriving && problems.length === 0 && profiles.length > 0 && !profiles.some(({id}) => id === value);
}

/** The profile behind a pin of another region: from a list that is already there, asked once, or told by the id alone. */
function oldProfile(value: string, region: string, context: QuestionContext): InferenceProfile | undefined {
	const pin = parsePin(value);
	const one = signInOf(context);
	if (pin instanceof Problem || !one) return undefined;
	const listed = availableProfiles({...context, look: context.peek}, region).profiles.find(
		({arn, id}) => arn === value || id === value,
	);
	if (listed) return listed;
	const asked = context.look(profileOf(one, region, value));
	if (asked.state === 'ready') return asked.value;
	if (asked.state === 'loading' || pin.kind !== 'system-id') return undefined;
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
