// Finds a model for which AWS has not authorised the account, by GetFoundationModelAvailability and before any call.

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {concernOfModels, refusalsBy} from '../../refusal-check.ts';

export const modelNotAuthorized: Check = {
	id: 'model-not-authorized',
	title: 'AWS authorises the account for every model that is called',
	needs: 'account',
	find(subject) {
		const odd = [...modelsCalled(subject).keys()].filter(
			(model) => knownValue(subject.availability[model])?.authorization === 'NOT_AUTHORIZED',
		);
		return findingIf(odd.length > 0 && refusalsBy(subject, 'account-not-authorized').length === 0, () => ({
			status: 'fail',
			about: odd,
			concerns: concernOfModels(subject, odd),
			title: `AWS has not authorised this account for ${listText(odd)}`,
			because: 'GetFoundationModelAvailability answers NOT_AUTHORIZED',
			next: [{say: 'Ask your administrator, then AWS Support'}],
		}));
	},
};
