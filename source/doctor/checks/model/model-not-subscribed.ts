// Finds a model without an agreement: its first call subscribes the account on the AWS
// Marketplace, which most callers are not allowed to do (AWS's documentation on model access).
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {refusalsBy} from '../../refusal-check.ts';

export const modelNotSubscribed: Check = {
	id: 'model-not-subscribed',
	title: 'The account has an agreement for every model that is called',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'marketplace')[0];
		const open = [...modelsCalled(subject).keys()].filter(
			(model) => knownValue(subject.availability[model])?.agreement === 'NOT_AVAILABLE',
		);
		// Until the use-case form is submitted, AWS reports every agreement as missing (recorded from AWS on 2026-09-19).
		const form = knownValue(subject.useCase) === false;
		return findingIf(!form && (refusal !== undefined || open.length > 0), () => ({
			status: 'fail',
			about: open.length > 0 ? open : [refusal?.pin],
			title: `The account has no agreement for ${open.length > 0 ? open.join(', ') : (refusal?.pin ?? 'the model')}`,
			because: refusal?.answer.message ?? 'the first call would subscribe the account on the AWS Marketplace',
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
