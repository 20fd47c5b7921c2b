// Finds that Anthropic's use-case form was not submitted: AWS answers with 404, and Claude
// Code shows only "not available on your bedrock deployment" (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {knownValue} from '../../lookup.ts';
import {credentialsFail, refusalsBy} from '../../refusal-check.ts';

export const useCaseMissing: Check = {
	id: 'use-case-missing',
	title: 'The use-case form was submitted for the account',
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'use-case-form')[0];
		const account = knownValue(subject.identity)?.accountId;
		if (refusal || knownValue(subject.useCase) === false) {
			return [
				{
					status: 'fail',
					about: [account],
					title: `The Anthropic use-case form was not submitted for account ${account ?? 'in use'}`,
					because:
						refusal?.answer.message ??
						'AWS has no such form for it; Claude Code says only that the model is not available',
					evidence: account ? [`account ${account}`] : [],
					next: [
						{
							say: 'submit the form in the Bedrock console under Model catalog; it takes about 15 minutes',
							run: `aws bedrock put-use-case-for-model-access help`,
						},
					],
				},
			];
		}
		return findingIf(
			subject.useCase.state === 'refused' &&
				!credentialsFail(subject) &&
				!subject.probes.some(({outcome}) => outcome === 'ok'),
			() => ({
				status: 'unknown',
				title: 'Whether the use-case form was submitted could not be asked',
				because: subject.useCase.state === 'refused' ? subject.useCase.problem.because : undefined,
				next: [{say: 'allow bedrock:GetUseCaseForModelAccess, or let a call tell', own: 'policy'}],
			}),
		);
	},
};
