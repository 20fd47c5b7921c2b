// Finds a region or an account for which AWS offers no Anthropic models: there are none in China.
import {type Check, findingIf} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {assignmentEvidence} from '../../values.ts';

export const regionUnsupported: Check = {
	id: 'region-unsupported',
	title: 'Anthropic’s models are offered there',
	needs: 'offline',
	find(subject) {
		const refusal = refusalsBy(subject, 'unsupported-country')[0];
		return findingIf(subject.region.region.startsWith('cn-') || refusal !== undefined, () => ({
			status: 'fail',
			about: refusal ? [] : [subject.region.region],
			title: refusal
				? 'AWS offers Anthropic’s models neither there nor to this account'
				: `There are no Anthropic models in ${subject.region.region}`,
			because: refusal?.answer.message ?? 'the regions of China have none',
			evidence: assignmentEvidence(subject, subject.region.from),
			next: [{say: 'choose another region', own: ''}],
		}));
	},
};
