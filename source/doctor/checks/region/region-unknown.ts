// Finds a region that is not known: where it is mistyped it has no endpoint,
// and Claude Code reports a network failure (measured with 2.1.330).

import {isRegion, knownRegion, nearestRegion} from '../../../bedrock/region.ts';
import {type Check, findingIf} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';

export const regionUnknown: Check = {
	id: 'region-unknown',
	title: 'The region exists',
	needs: 'offline',
	find(subject) {
		const {region} = subject.region;
		const suggestion = nearestRegion(region);
		const hasNoAddress = refusalsBy(subject, 'host-not-found').length > 0;
		const reached = subject.identity.state === 'known' || subject.profiles.state === 'known';
		return findingIf(isRegion(region) && !knownRegion(region) && !region.startsWith('cn-') && !reached, () => ({
			status: hasNoAddress ? 'fail' : 'warn',
			about: [region],
			concerns: {region: true},
			title: `This program does not know the region ${region}`,
			because: hasNoAddress
				? 'It has no address; Claude Code reports that as a network failure'
				: 'It may be new, or mistyped',
			evidence: assignmentEvidence(subject, subject.region.from),
			next: [
				suggestion ? {say: `Set it to ${suggestion}`, own: `switch ${suggestion}`} : {say: 'Choose a region', own: ''},
			],
		}));
	},
};
