// Finds an agreement that is being made or has failed: calls may pass for about
// 15 minutes and are refused afterwards (AWS's documentation on model access).

import {modelCatalog} from '../../../bedrock/aws-errors/wording/wording.ts';
import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {modelsCalled} from '../../pinned-models.ts';
import {concernOfModels} from '../../refusal-check.ts';
import {capitalized} from '../../words.ts';

export const subscriptionUnfinished: Check = {
	id: 'subscription-unfinished',
	title: 'No subscription to a model is unfinished',
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
				concerns: concernOfModels(subject, [modelId]),
				title:
					agreement === 'ERROR'
						? `The subscription to ${modelId} failed`
						: `The subscription to ${modelId} is not finished yet`,
				because: agreementError ? capitalized(agreementError) : 'Calls may pass now and be refused in about 15 minutes',
				evidence: [`${modelId}: agreement ${agreement}`],
				next: [
					agreement === 'ERROR'
						? {say: `Ask your administrator to subscribe again: ${modelCatalog(subject.region.region)}`}
						: {say: 'Check again in 15 minutes', own: 'doctor'},
				],
			}),
		);
	},
};
