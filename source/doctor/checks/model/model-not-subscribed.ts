// Finds a model without an agreement: its first call subscribes the account on the AWS
// Marketplace, which most callers are not allowed to do (AWS's documentation on model access).

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {awsWordsOf, concernOfModels, refusalsBy} from '../../refusal-check.ts';

export const modelNotSubscribed: Check = {
	id: 'model-not-subscribed',
	title: 'The account is subscribed to every model',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'marketplace')[0];
		const open = [...modelsCalled(subject).keys()].filter(
			(model) => knownValue(subject.availability[model])?.agreement === 'NOT_AVAILABLE',
		);
		// Until the use-case form is submitted, AWS reports every agreement as missing (recorded from AWS on 2026-09-19).
		const form = knownValue(subject.useCase) === false;
		// Nobody can subscribe before the payment method is accepted, which the refused call says.
		const unpaid = refusalsBy(subject, 'payment-instrument').length > 0;
		return findingIf(!form && !unpaid && (refusal !== undefined || open.length > 0), () => ({
			// Without a call nothing is proven: the first one may subscribe the account, and then it is answered.
			status: refusal ? 'fail' : 'unknown',
			about: open.length > 0 ? open : [refusal?.pin],
			concerns: concernOfModels(subject, open, refusal),
			title: `This account is not subscribed to ${open.length > 0 ? listText(open) : (refusal?.pin ?? 'the model')}`,
			because: 'The first call of somebody who may subscribe subscribes the whole account on the AWS Marketplace',
			awsWords: awsWordsOf(refusal),
			evidence: open.map((model) => `${model}: agreement NOT_AVAILABLE`),
			next: [
				{say: 'Ask somebody who may subscribe to call the model once; nobody else needs Marketplace permissions then'},
				{say: 'Or ask for the permissions of a first call; this prints the policy', own: 'policy --missing'},
			],
		}));
	},
};
