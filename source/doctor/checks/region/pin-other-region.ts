// Finds an ARN of another region: Claude Code ignores the region in an ARN and
// calls AWS_REGION, where the profile does not exist (measured with 2.1.330).

import {partitionOf} from '../../../bedrock/region.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo, switchOff} from '../../fixes/fix.ts';
import {regionOfCall, smallFastRegionVariable, wellFormedPins} from '../../pinned-models.ts';
import {removalStep} from '../../steps.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence} from '../../values.ts';
import {isOrAre} from '../../words.ts';

export const pinsOfOtherRegion = (subject: Subject) =>
	wellFormedPins(subject).filter(
		({id, pin}) =>
			pin.kind !== 'model-arn' &&
			pin.region &&
			pin.region !== regionOfCall(subject, id) &&
			partitionOf(pin.region) === partitionOf(regionOfCall(subject, id)),
	);

export const pinOtherRegion: Check = {
	id: 'pin-other-region',
	title: 'Every ARN is of the region that is called',
	needs: 'offline',
	find(subject) {
		const odd = pinsOfOtherRegion(subject);
		const [first] = odd;
		return findingIf(first !== undefined, () => ({
			status: 'fail',
			about: [...odd.map(({name}) => name), first?.pin.region, regionOfCall(subject, first?.id ?? '')],
			concerns: {variables: odd.map(({name}) => name)},
			title: `${listText(odd.map(({name}) => name))} ${isOrAre(odd)} in ${first?.pin.region}, but Claude Code calls ${regionOfCall(subject, first?.id ?? '')}`,
			because: 'Claude Code ignores the region in an ARN',
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name), subject.region.from, smallFastRegionVariable),
			next: [
				first?.pin.region === subject.region.region
					? removalStep(subject, `Call it in ${first.pin.region} too`, smallFastRegionVariable)
					: {say: `Change the region to ${first?.pin.region}`, own: `switch ${first?.pin.region}`},
				{say: `Or choose a profile in ${regionOfCall(subject, first?.id ?? '')}`, own: ''},
			],
		}));
	},
	fix(subject) {
		const odd = pinsOfOtherRegion(subject);
		if (odd.length === 0) return undefined;
		if (odd.every(({pin}) => pin.region === subject.region.region)) return switchOff(subject, smallFastRegionVariable);
		const regions = new Set(wellFormedPins(subject).flatMap(({pin}) => (pin.region ? [pin.region] : [])));
		const [only] = regions;
		return regions.size === 1 && !subject.calls.some(({region}) => region) && only
			? setTo(subject, 'AWS_REGION', only)
			: undefined;
	},
};
