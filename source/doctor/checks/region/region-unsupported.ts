// Finds a region or an account for which AWS offers no Anthropic models: there are none in China.

import {type Check, findingIf} from '../../check.ts';
import {awsWordsOf, concernOf, refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';
export const regionUnsupported: Check = {
	id: 'region-unsupported',
	title: 'AWS offers Claude models in the region',
	needs: 'offline',
	find(subject) {
		const refusal = refusalsBy(subject, 'unsupported-country')[0];
		return findingIf(subject.region.region.startsWith('cn-') || refusal !== undefined, () => ({
			status: 'fail',
			about: refusal ? [] : [subject.region.region],
			concerns: {region: !refusal, ...concernOf(refusal ? [refusal] : [])},
			title: refusal
				? 'Anthropic does not offer its models in this country'
				: `There are no Claude models in ${subject.region.region}`,
			because: refusal ? 'The country is that of the call, or of the account' : 'AWS offers none in China',
			awsWords: awsWordsOf(refusal),
			evidence: assignmentEvidence(subject, subject.region.from),
			next: [{say: 'Choose another region', own: ''}],
		}));
	},
};
