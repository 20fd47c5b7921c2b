// Finds a pinned system profile that the region does not list: AWS answers it with 400, whatever the policy allows.

import {modelOf} from '../../../bedrock/inference-profile.ts';
import type {CheckResult} from '../../../finding.ts';
import {listText} from '../../../sentence-parts.ts';
import type {Check} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {profileBehind, regionOfCall, wellFormedPins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';
import {pinsOfOtherGeography} from './pin-other-geography.ts';

export const pinNotListed: Check = {
	id: 'pin-not-listed',
	title: 'The region offers every inference profile',
	needs: 'account',
	find(subject) {
		const offered = knownValue(subject.profiles);
		if (!offered) return [];
		// Ids of another geography are reported by pin-other-geography.
		const astray = new Set(pinsOfOtherGeography(subject).map(({id}) => id));
		const odd = wellFormedPins(subject).filter(
			({id, pin}) =>
				!astray.has(id) &&
				['system-id', 'system-arn'].includes(pin.kind) &&
				regionOfCall(subject, id) === subject.region.region &&
				(!pin.region || pin.region === subject.region.region) &&
				!profileBehind(subject, id) &&
				!subject.probes.some((probe) => probe.pin === id && ['ok', 'throttled'].includes(probe.outcome)),
		);
		return odd
			.filter(({id}, at) => odd.findIndex((other) => other.id === id) === at)
			.map(({id, pin}): CheckResult => {
				const names = odd.filter((other) => other.id === id).map(({name}) => name);
				const same = offered.filter((profile) => pin.modelId && modelOf(profile)?.id === pin.modelId);
				return {
					status: 'fail',
					about: [id, subject.region.region],
					concerns: {pins: [id]},
					title: `${id} does not exist in ${subject.region.region}`,
					because:
						same.length > 0
							? `The region offers the same model as ${listText(same.map((profile) => profile.id))}`
							: 'AWS does not list it for this account and region',
					evidence: assignmentEvidence(subject, ...names),
					next: [{say: 'Choose its counterpart in this region', own: `switch ${subject.region.region}`}],
				};
			});
	},
};
