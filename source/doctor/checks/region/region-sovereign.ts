// Finds an isolated or sovereign partition without a base URL: its endpoints are not under amazonaws.com.

import {partitionOf} from '../../../bedrock/region.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const regionSovereign: Check = {
	id: 'region-sovereign',
	title: 'Claude Code knows the address of Bedrock in the region',
	needs: 'offline',
	find(subject) {
		const partition = partitionOf(subject.region.region);
		const own = /^aws-(iso|eusc)/.test(partition);
		return findingIf(own && !effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL'), () => ({
			status: 'warn',
			about: [partition],
			concerns: {region: true},
			title: `Claude Code may not find Bedrock in the AWS partition ${partition}`,
			because: 'Its addresses do not end in amazonaws.com, and ANTHROPIC_BEDROCK_BASE_URL is not set',
			evidence: assignmentEvidence(subject, subject.region.from),
			next: [{say: 'Set ANTHROPIC_BEDROCK_BASE_URL to the endpoint that your administrator names'}],
		}));
	},
};
