// Finds a model that this account has no access to. AWS answers a misspelt id and a wrong account in the same words.
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {refusalsBy} from '../../refusal-check.ts';
import {profileFlag} from '../../steps.ts';

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
			title: `The account has no access to ${open.length > 0 ? open.join(', ') : (refusal?.pin ?? 'the model')}`,
			because: refusal?.answer.message ?? 'AWS says it is not available to this account in this region',
			evidence: [
				...(knownValue(subject.identity) ? [`account ${knownValue(subject.identity)?.accountId}`] : []),
				`region ${subject.region.region}`,
			],
			next: [
				{
					say: 'check that this is the right account, then ask for access in the Bedrock console',
					run: `aws sts get-caller-identity${profileFlag(subject)}`,
				},
			],
		}));
	},
};
