// Finds a region or an account for which AWS offers no Anthropic models: there are none in China.
import type {Check} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {shown, when} from '../../subject-selectors.ts';

export const regionUnsupported: Check = {
	id: 'region-unsupported',
	title: 'Anthropic’s models are offered there',
	needs: 'offline',
	find(subject) {
		const told = refusalsBy(subject, 'unsupported-country')[0];
		return when(subject.region.region.startsWith('cn-') || told !== undefined, () => ({
			status: 'fail',
			about: told ? [] : [subject.region.region],
			title: told
				? 'AWS offers Anthropic’s models neither there nor to this account'
				: `There are no Anthropic models in ${subject.region.region}`,
			because: told?.answer.message ?? 'the regions of China have none',
			evidence: shown(subject, subject.region.from),
			next: [{say: 'choose another region', own: ''}],
		}));
	},
};
