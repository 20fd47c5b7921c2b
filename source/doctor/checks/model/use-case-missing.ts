// Finds that Anthropic's use-case form was not submitted: AWS answers with 404, and Claude
// Code shows only "not available on your bedrock deployment" (measured with 2.1.330).

import {modelCatalog} from '../../../bedrock/aws-errors/wording/wording.ts';
import {type Check, findingIf} from '../../check.ts';
import {isDenied} from '../../denial-kind.ts';
import {knownValue, type Lookup} from '../../lookup.ts';
import {awsWordsOf, credentialsFail, refusalsBy} from '../../refusal-check.ts';
import {withProbes} from '../../steps.ts';

export const useCaseMissing: Check = {
	id: 'use-case-missing',
	title: "Anthropic's use-case form was submitted for the account",
	needs: 'account',
	find(subject) {
		const refusal = refusalsBy(subject, 'use-case-form')[0];
		const account = knownValue(subject.identity)?.accountId;
		const catalog = modelCatalog(subject.region.region);
		if (refusal || knownValue(subject.useCase) === false) {
			return [
				{
					// AWS keeps no record here of a form that the organization's management account submitted: only a call proves it.
					status: refusal ? 'fail' : 'unknown',
					about: [account],
					concerns: {allModels: true},
					title: refusal
						? `Anthropic's use-case form was not submitted for ${account ? `account ${account}` : 'this account'}`
						: `AWS has no record of Anthropic's use-case form for ${account ? `account ${account}` : 'this account'}`,
					because:
						"AWS refuses every Claude model until it is submitted. The form asks for your company's name and website, its industry, who will use Claude, and for what; access follows about 15 minutes later",
					awsWords: awsWordsOf(refusal),
					next: [{say: `Submit it: open any Claude model in the model catalog, ${catalog}`}],
				},
			];
		}
		return findingIf(
			subject.useCase.state === 'refused' &&
				!credentialsFail(subject) &&
				!subject.probes.some(({outcome}) => outcome === 'ok'),
			() => ({
				status: 'unknown',
				concerns: {allModels: true},
				title: "It is unknown whether Anthropic's use-case form was submitted",
				because: isDenied(subject.useCase)
					? 'You may not ask AWS (bedrock:GetUseCaseForModelAccess)'
					: 'AWS did not answer when asked',
				awsWords: answerTo(subject.useCase),
				next: [
					withProbes(subject) ?? {
						say: `Ask your administrator whether it was; the form is in the model catalog: ${catalog}`,
					},
				],
			}),
		);
	},
};

/** What AWS said; undefined where no answer came, and the words are those of this computer. */
const answerTo = (lookup: Lookup<unknown>): string | undefined =>
	lookup.state === 'refused' && lookup.problem.answer?.status !== undefined ? lookup.problem.because : undefined;
