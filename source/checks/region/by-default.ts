// R5: without any region Claude Code works in us-east-1, whoever pays and wherever the profiles are.
import type {Check} from '../check.ts';
import {usesBedrock, when} from '../look.ts';

export const check: Check = {
	id: 'region-by-default',
	catalogue: 'R5',
	title: 'A region was chosen',
	needs: 'offline',
	find: (subject) =>
		when(usesBedrock(subject) && subject.region.from === 'built in' && subject.region.skipped.length === 0, () => ({
			status: 'warn',
			title: 'No region is set, so Claude Code works in us-east-1',
			because: subject.region.why,
			evidence: ['AWS_REGION is not set'],
			next: [{say: 'choose a region', run: 'claude-bedrock-setup switch us-east-1'}],
		})),
};
