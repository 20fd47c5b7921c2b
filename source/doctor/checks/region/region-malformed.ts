// Finds a region that has not the shape of one: Claude Code skips
// it silently, and the next place decides (measured with 2.1.330).
import {nearestTypo} from '../../../bedrock/region.ts';
import type {Check} from '../../check.ts';
import {setTo} from '../../fixes/fix.ts';
import {shown, when} from '../../subject-selectors.ts';

export const regionMalformed: Check = {
	id: 'region-malformed',
	title: 'The region has the shape of one',
	needs: 'offline',
	find({region, ...subject}) {
		const [first] = region.skipped;
		const meant = nearestTypo(first?.value ?? '');
		return when(first !== undefined, () => ({
			status: 'fail',
			about: [first?.value, region.region],
			title: `"${first?.value}" is no region, so Claude Code works in ${region.region}`,
			because: `it skips ${first?.from} without a word; then ${region.why}`,
			evidence: shown({...subject, region}, 'AWS_REGION', 'AWS_DEFAULT_REGION'),
			next: [
				{
					say: meant ? `set it to ${meant}` : 'set a region',
					own: meant ? `switch ${meant}` : '',
				},
			],
		}));
	},
	fix(subject) {
		const [first] = subject.region.skipped;
		const meant = nearestTypo(first?.value ?? '');
		return first?.from === 'AWS_REGION' && meant ? setTo(subject, 'AWS_REGION', meant) : undefined;
	},
};
