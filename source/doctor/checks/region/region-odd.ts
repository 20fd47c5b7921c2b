// Finds a region in upper case or with an availability zone: Claude Code accepts
// both, signs for them and chooses a wrong geography prefix (measured with 2.1.330).

import {isRegion, nearestRegion} from '../../../bedrock/region.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {assignmentEvidence} from '../../values.ts';

export const regionOdd: Check = {
	id: 'region-odd',
	title: 'The region is in lower case and not an availability zone',
	needs: 'offline',
	find({region, ...subject}) {
		const suggestion = nearestRegion(region.region);
		return findingIf(!isRegion(region.region), () => ({
			status: 'fail',
			about: [region.region],
			concerns: {region: true},
			title: `"${region.region}" is not a region`,
			because: 'Claude Code takes upper case and availability zones as they are, and signs requests for them',
			evidence: assignmentEvidence({...subject, region}, region.from),
			next: [
				{
					say: suggestion ? `Set it to ${suggestion}` : 'Choose a region',
					own: suggestion ? `switch ${suggestion}` : '',
				},
			],
		}));
	},
	fix(subject) {
		const suggestion = nearestRegion(subject.region.region);
		return !isRegion(subject.region.region) && suggestion && subject.region.from === 'AWS_REGION'
			? setTo(subject, 'AWS_REGION', suggestion)
			: undefined;
	},
};
