// Finds a region that is not known: where it is mistyped it has no endpoint,
// and Claude Code reports a network failure (measured with 2.1.330).
import {isRegion, knownRegion, nearestTypo} from '../../../bedrock/region.ts';
import type {Check} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {shown, when} from '../../subject-selectors.ts';

export const regionUnknown: Check = {
	id: 'region-unknown',
	title: 'The region is one that AWS has',
	needs: 'offline',
	find(subject) {
		const {region} = subject.region;
		const meant = nearestTypo(region);
		const lost = refusalsBy(subject, 'host-not-found').length > 0;
		const reached = subject.identity.state === 'known' || subject.profiles.state === 'known';
		return when(isRegion(region) && !knownRegion(region) && !region.startsWith('cn-') && !reached, () => ({
			status: lost ? 'fail' : 'warn',
			about: [region],
			title: `${region} is a region that this tool does not know`,
			because: lost
				? 'its name has no address, which Claude Code reports as a network failure'
				: 'it may be new, or mistyped',
			evidence: shown(subject, subject.region.from),
			next: [meant ? {say: `set it to ${meant}`, own: `switch ${meant}`} : {say: 'choose a region', own: ''}],
		}));
	},
};
