// Finds models that are called through an inference profile which can route a request out of where it has to stay.

import {profileName} from '../../../bedrock/profile-name.ts';
import {regionsOutside, stayName} from '../../../bedrock/residency.ts';
import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';
import {pins, profileBehind} from '../../pinned-models.ts';

export const pinLeaves: Check = {
	id: 'pin-leaves',
	title: 'Requests stay where they have to',
	needs: 'account',
	find(subject) {
		const {stayIn, region} = subject;
		if (!stayIn || stayIn === 'anywhere') return [];
		const place = stayName(stayIn, region.region);
		const names = new Map<string, string[]>();
		for (const {name, id} of pins(subject)) names.set(id, [...(names.get(id) ?? []), name]);
		return [...names].flatMap(([id, variables]): CheckResult[] => {
			const profile = profileBehind(subject, id);
			const outside = profile ? regionsOutside(profile, stayIn, region.region) : [];
			if (!profile || outside.length === 0) return [];
			const where = outside.includes('') ? 'any commercial region' : outside.join(', ');
			return [
				{
					status: 'fail',
					about: [id],
					concerns: {variables},
					title: `Requests through ${profileName(profile)} can leave ${place}`,
					because: `AWS may also process them in ${where}, and set-up was told that requests stay in ${place}`,
					evidence: variables.map((name) => `${name}=${id}`),
					next: [{say: 'Choose models whose requests stay there', own: `--stay-in ${stayIn}`}],
				},
			];
		});
	},
};
