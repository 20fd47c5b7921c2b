// Finds a region in upper case or with an availability zone: Claude Code accepts
// both, signs for them and chooses a wrong geography prefix (measured with 2.1.330).
import {isRegion, nearestTypo} from '../../../bedrock/region.ts';
import type {Check} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {shown, when} from '../../subject-selectors.ts';

export const regionOdd: Check = {
	id: 'region-odd',
	title: 'The region is written in lower case and is no availability zone',
	needs: 'offline',
	find({region, ...subject}) {
		const meant = nearestTypo(region.region);
		return when(!isRegion(region.region), () => ({
			status: 'fail',
			about: [region.region],
			title: `Requests are signed for "${region.region}", which is no region`,
			because: 'Claude Code takes upper case and availability zones as they are',
			evidence: shown({...subject, region}, region.from),
			next: [
				{
					say: meant ? `set it to ${meant}` : 'set a region',
					own: meant ? `switch ${meant}` : '',
				},
			],
		}));
	},
	fix(subject) {
		const meant = nearestTypo(subject.region.region);
		return !isRegion(subject.region.region) && meant && subject.region.from === 'AWS_REGION'
			? setTo(subject, 'AWS_REGION', meant)
			: undefined;
	},
};
