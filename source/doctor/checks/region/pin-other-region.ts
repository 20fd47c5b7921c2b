// Finds an ARN of another region: Claude Code ignores the region in an ARN and
// calls AWS_REGION, where the profile does not exist (measured with 2.1.330).
import {partitionOf} from '../../../bedrock/region.ts';
import type {Check} from '../../check.ts';
import {setTo, switchOff} from '../../fixes/fix.ts';
import type {Subject} from '../../subject.ts';
import {calledIn, shown, smallFastRegion, takeAway, wellFormed, when} from '../../subject-selectors.ts';

export const astray = (subject: Subject) =>
	wellFormed(subject).filter(
		({id, pin}) =>
			pin.kind !== 'model-arn' &&
			pin.region &&
			pin.region !== calledIn(subject, id) &&
			partitionOf(pin.region) === partitionOf(calledIn(subject, id)),
	);

export const pinOtherRegion: Check = {
	id: 'pin-other-region',
	title: 'Every ARN lives in the region that is called',
	needs: 'offline',
	find(subject) {
		const odd = astray(subject);
		const [first] = odd;
		return when(first !== undefined, () => ({
			status: 'fail',
			about: [...odd.map(({name}) => name), first?.pin.region, calledIn(subject, first?.id ?? '')],
			title: `${odd.map(({name}) => name).join(', ')} lives in ${first?.pin.region}, but is called in ${calledIn(subject, first?.id ?? '')}`,
			because: 'Claude Code ignores the region in an ARN and calls AWS_REGION',
			evidence: shown(subject, ...odd.map(({name}) => name), subject.region.from, smallFastRegion),
			next: [
				first?.pin.region === subject.region.region
					? takeAway(subject, `call it in ${first.pin.region} as well`, smallFastRegion)
					: {say: `work in ${first?.pin.region}`, own: `switch ${first?.pin.region}`},
				{say: `or choose a profile of ${calledIn(subject, first?.id ?? '')}`, own: ''},
			],
		}));
	},
	fix(subject) {
		const odd = astray(subject);
		if (odd.length === 0) return undefined;
		if (odd.every(({pin}) => pin.region === subject.region.region)) return switchOff(subject, smallFastRegion);
		const regions = new Set(wellFormed(subject).flatMap(({pin}) => (pin.region ? [pin.region] : [])));
		const [only] = regions;
		return regions.size === 1 && !subject.calls.some(({region}) => region) && only
			? setTo(subject, 'AWS_REGION', only)
			: undefined;
	},
};
