// Which inference profiles may be offered where requests have to stay in a geography.
import type {InferenceProfile} from '../bedrock/inference-profile.ts';
import {profileName} from '../bedrock/profile-name.ts';
import {regionsOutside, type StayIn, stayName} from '../bedrock/residency.ts';
import {memoize} from '../memoize.ts';
import {Problem} from '../problem.ts';
import type {PinId} from './pin-profile.ts';
import type {QuestionContext} from './question.ts';

/** Memoized, since options and suggestions are memoized by the list. */
const staying = memoize((profiles: readonly InferenceProfile[], stayIn: StayIn, region: string) =>
	profiles.filter((profile) => regionsOutside(profile, stayIn, region).length === 0),
);

/** Those that cannot route outside; all of them where it does not matter. */
export function stayingProfiles(
	profiles: readonly InferenceProfile[],
	{answers}: Pick<QuestionContext, 'answers'>,
): readonly InferenceProfile[] {
	const {stayIn = 'anywhere', region} = answers;
	return stayIn === 'anywhere' || !region ? profiles : staying(profiles, stayIn, region);
}

/** Why a profile may not be used, where requests could leave. */
export function leavingProblem(
	id: PinId,
	profile: InferenceProfile | undefined,
	{answers, initial}: Pick<QuestionContext, 'answers' | 'initial'>,
): Problem | undefined {
	const {stayIn = 'anywhere', region} = answers;
	if (!profile || !region) return undefined;
	const outside = regionsOutside(profile, stayIn, region);
	if (outside.length === 0) return undefined;
	const where = outside.includes('') ? 'any commercial region' : outside.join(', ');
	return new Problem({
		code: 'pin-leaves',
		usage: initial.flags[id] !== undefined,
		title: `Requests through ${profileName(profile)} could leave ${stayName(stayIn, region)}`,
		because: `AWS may also process them in ${where}.`,
		next: [{say: 'Let requests go anywhere', again: {set: {'--stay-in': 'anywhere'}}}],
	});
}
