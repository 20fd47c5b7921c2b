// Finds a model that this account has no access to. AWS answers a misspelt id and a wrong account in the same words.

import {modelCatalog} from '../../../bedrock/aws-errors/wording/wording.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {awsWordsOf, concernOfModels, refusalsBy} from '../../refusal-check.ts';

export const modelNotEntitled: Check = {
	id: 'model-not-entitled',
	title: 'The account may use every model that is called',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'not-enabled')[0];
		const open = [...modelsCalled(subject).keys()].filter((model) => {
			const availability = knownValue(subject.availability[model]);
			return (
				availability?.agreement === 'AVAILABLE' &&
				(availability.entitlement === 'NOT_AVAILABLE' || availability.region === 'NOT_AVAILABLE')
			);
		});
		return findingIf(refusal !== undefined || open.length > 0, () => ({
			status: 'fail',
			about: open.length > 0 ? open : [refusal?.pin],
			concerns: concernOfModels(subject, open, refusal),
			title: `This account may not use ${open.length > 0 ? listText(open) : (refusal?.pin ?? 'the model')}`,
			because: 'AWS says that the model is not available to this account in this region',
			awsWords: awsWordsOf(refusal),
			evidence: [
				...(knownValue(subject.identity) ? [`AWS account ${knownValue(subject.identity)?.accountId}`] : []),
				`Region ${subject.region.region}`,
			],
			next: [{say: `If this is the right account, ask for access: ${modelCatalog(subject.region.region)}`}],
		}));
	},
};
