// Finds that no region is set: Claude Code then works in us-east-1 (measured with 2.1.330).

import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
export const regionByDefault: Check = {
	id: 'region-by-default',
	title: 'A region was chosen',
	needs: 'offline',
	find: (subject) =>
		findingIf(
			usesBedrock(subject) && subject.region.from === 'built in' && subject.region.skipped.length === 0,
			() => ({
				status: 'warn',
				concerns: {region: true},
				title: 'No region is set, so Claude Code uses us-east-1',
				because: 'That may not be where your models are',
				evidence: ['AWS_REGION is not set'],
				next: [{say: 'Choose a region', own: 'switch us-east-1'}],
			}),
		),
};
