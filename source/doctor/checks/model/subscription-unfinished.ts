// Finds an agreement that is being made or has failed: calls may pass for about
// 15 minutes and are refused afterwards (AWS's documentation on model access).
import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';

export const subscriptionUnfinished: Check = {
	id: 'subscription-unfinished',
	title: 'No agreement is under way or went wrong',
	needs: 'account',
	find(subject) {
		const open = [...modelsCalled(subject).keys()].flatMap((model) => {
			const availability = knownValue(subject.availability[model]);
			return availability && ['PENDING', 'ERROR'].includes(availability.agreement) ? [availability] : [];
		});
		return open.map(
			({modelId, agreement, agreementError}): CheckResult => ({
				status: agreement === 'ERROR' ? 'fail' : 'warn',
				about: [modelId, agreement],
				title:
					agreement === 'ERROR'
						? `The agreement for ${modelId} went wrong`
						: `The agreement for ${modelId} is still being made`,
				because: agreementError ?? 'calls may pass now and be refused in about 15 minutes',
				evidence: [`${modelId}: agreement ${agreement}`],
				next: [
					{
						say:
							agreement === 'ERROR'
								? 'let an administrator repeat it in the Bedrock console'
								: 'check again in 15 minutes',
						own: 'doctor',
					},
				],
			}),
		);
	},
};
