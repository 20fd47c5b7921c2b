// Finds a region that has not the shape of one: Claude Code skips
// it silently, and the next place decides (measured with 2.1.330).

import {nearestRegion} from '../../../bedrock/region.ts';
import {type Check, findingIf} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {assignmentEvidence} from '../../values.ts';

export const regionMalformed: Check = {
	id: 'region-malformed',
	title: 'AWS_REGION is a region',
	needs: 'offline',
	find({region, ...subject}) {
		const [first] = region.skipped;
		const suggestion = nearestRegion(first?.value ?? '');
		return findingIf(first !== undefined, () => ({
			status: 'fail',
			about: [first?.value, region.region],
			concerns: {region: true},
			title: `"${first?.value}" is not a region`,
			because: `Claude Code silently ignores ${first?.from === 'profile' ? 'the region of the AWS profile' : first?.from} and uses ${region.region} instead (${region.why})`,
			evidence: assignmentEvidence({...subject, region}, 'AWS_REGION', 'AWS_DEFAULT_REGION'),
			next: [
				{
					say: suggestion ? `Set it to ${suggestion}` : 'Choose a region',
					own: suggestion ? `switch ${suggestion}` : '',
				},
			],
		}));
	},
	fix(subject) {
		const [first] = subject.region.skipped;
		const suggestion = nearestRegion(first?.value ?? '');
		return first?.from === 'AWS_REGION' && suggestion ? setTo(subject, 'AWS_REGION', suggestion) : undefined;
	},
};
