// Finds models whose requests can be processed outside of where they have to stay: those that are pinned, that of another region, and the
// built-in ones, which Claude Code calls through AWS's own profiles.
import {prefixesFor, prefixOf} from '../../../bedrock/geography.ts';
import {modelOf} from '../../../bedrock/inference-profile.ts';
import {profileName} from '../../../bedrock/profile-name.ts';
import {allowedRegions, regionsOutside, type StayIn, stayName} from '../../../bedrock/residency.ts';
import type {ModelCall} from '../../../claude-code/called-models.ts';
import {goesToMantle} from '../../../claude-code/mantle.ts';
import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {callsStrayInAutoMode, profileBehind} from '../../pinned-models.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence} from '../../values.ts';
import {models} from '../../words.ts';

export const pinLeaves: Check = {
	id: 'pin-leaves',
	title: 'Requests stay where they have to',
	needs: 'account',
	find(subject) {
		const {stayIn, calls} = subject;
		if (!stayIn || stayIn === 'anywhere') return [];
		// What nobody chose and only a pick in /model calls is no call that will be made.
		const counted = calls.filter(({role, id, builtIn, when: time}) =>
			builtIn
				? time !== 'picked' && (role !== 'auto-mode' || callsStrayInAutoMode(subject))
				: !goesToMantle(subject.values, id ?? ''),
		);
		const bySubject = new Map<string, ModelCall[]>();
		for (const call of counted) {
			const key = JSON.stringify([call.id, call.builtIn, call.region]);
			bySubject.set(key, [...(bySubject.get(key) ?? []), call]);
		}
		return [...bySubject.values()].flatMap((same) => finding(subject, stayIn, same) ?? []);
	},
};

/** @param same calls of one model in one region */
function finding(subject: Subject, stayIn: StayIn, same: readonly ModelCall[]): CheckResult | undefined {
	const [call] = same;
	if (!call) return undefined;
	const outside = call.id ? outsideOf(subject, stayIn, call) : outsideOfBuiltIn(subject, stayIn, call);
	if (outside.length === 0) return undefined;
	const place = stayName(stayIn, subject.region.region);
	const profile = call.id ? profileBehind(subject, call.id) : undefined;
	const roles = [...new Set(same.map(({role}) => role))];
	const variables = [...new Set(same.flatMap(({from}) => from ?? []))];
	const where = outside.includes('') ? 'any commercial region' : outside.join(', ');
	return {
		status: 'fail',
		about: [call.id ?? `built-in ${call.builtIn}`, ...(call.region ? [call.region] : [])],
		concerns: call.id ? {variables} : {roles},
		title: call.id
			? `Requests through ${profile ? profileName(profile) : call.id} can leave ${place}`
			: `Requests to the built-in ${models(roles)} can leave ${place}`,
		because: `AWS may also process them in ${where}, and set-up was told that requests stay in ${place}`,
		evidence: call.id
			? assignmentEvidence(subject, ...variables, ...(call.region ? ['ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION'] : []))
			: [`${models(roles)}: not set, so Claude Code calls a profile of AWS`],
		next: [{say: 'Choose models whose requests stay there', own: `--stay-in ${stayIn}`}],
	};
}

/** The destinations of the profile, and the region that is called, where it is another one than AWS_REGION. */
function outsideOf(subject: Subject, stayIn: StayIn, {id = '', region}: ModelCall): readonly string[] {
	const {region: main} = subject.region;
	const profile = profileBehind(subject, id);
	const called = region && !allowedRegions(stayIn, main)?.includes(region) ? [region] : [];
	return [...new Set([...called, ...(profile ? regionsOutside(profile, stayIn, main) : [])])];
}

/**
 * Claude Code calls a built-in model through one of AWS's profiles of the geography in which AWS_REGION lies. Which version is its own choice:
 * what is said holds for each of them.
 */
function outsideOfBuiltIn(
	{profiles, region: {region}}: Subject,
	stayIn: StayIn,
	{builtIn}: ModelCall,
): readonly string[] {
	const prefixes = prefixesFor(region);
	const possible = (knownValue(profiles) ?? []).filter(
		(profile) =>
			profile.kind === 'system' &&
			modelOf(profile)?.family === builtIn &&
			prefixes.includes(prefixOf(profile.id) ?? ''),
	);
	const outside = possible.map((profile) => regionsOutside(profile, stayIn, region));
	return outside.every((regions) => regions.length > 0) ? [...new Set(outside.flat())] : [];
}
