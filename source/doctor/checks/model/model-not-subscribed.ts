// Finds a model without an agreement: its first call subscribes the account on the AWS
// Marketplace, which most callers are not allowed to do (AWS's documentation on model access).
import type {Check} from '../../check.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {known, modelsCalled, when} from '../../subject-selectors.ts';

export const modelNotSubscribed: Check = {
	id: 'model-not-subscribed',
	title: 'The account has an agreement for every model that is called',
	needs: 'account',
	find(subject) {
		const told = refusalsBy(subject, 'marketplace')[0];
		const open = [...modelsCalled(subject).keys()].filter(
			(model) => known(subject.availability[model])?.agreement === 'NOT_AVAILABLE',
		);
		// Until the use-case form is submitted, AWS reports every agreement as missing (recorded from AWS on 2026-09-19).
		const form = known(subject.useCase) === false;
		return when(!form && (told !== undefined || open.length > 0), () => ({
			status: 'fail',
			about: open.length > 0 ? open : [told?.pin],
			title: `The account has no agreement for ${open.length > 0 ? open.join(', ') : (told?.pin ?? 'the model')}`,
			because: told?.answer.message ?? 'the first call would subscribe the account on the AWS Marketplace',
			evidence: open.map((model) => `${model}: agreement NOT_AVAILABLE`),
			next: [
				{
					say: 'let an administrator call the model once; then nobody else needs Marketplace permissions',
					own: 'policy',
				},
			],
		}));
	},
};
