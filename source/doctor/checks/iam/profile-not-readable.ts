// Finds a pinned ARN whose profile cannot be read: without bedrock:GetInferenceProfile Claude Code does
// not know the model and first sends a form of thinking that newer models refuse (measured with 2.1.330).

import {failureOf} from '../../../bedrock/aws-errors/aws-problem.ts';
import type {ErrorLayer} from '../../../bedrock/aws-errors/cause.ts';
import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';
import {isDenial} from '../../denial-kind.ts';
import {wellFormedPins} from '../../pinned-models.ts';
import {credentialsFail} from '../../refusal-check.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';
import {listed} from '../../words.ts';

export const profileNotReadable: Check = {
	id: 'profile-not-readable',
	title: 'The profile behind every ARN can be read',
	needs: 'account',
	find(subject): CheckResult[] {
		const odd = unreadable(subject);
		const [first] = odd;
		if (!first || credentialsFail(subject)) return [];
		const names = odd.map(({name}) => name);
		const hasCapabilities = names.every((name) => effectiveValue(subject, `${name}_SUPPORTED_CAPABILITIES`));
		const common = {
			about: names,
			concerns: {variables: names},
			awsWords: first.problem.because ?? first.problem.title,
			evidence: assignmentEvidence(subject, ...names),
		};
		if (!isDenial(first.failure)) {
			return [
				{
					...common,
					status: 'unknown',
					title: `AWS did not describe the inference profile of ${listed(names)}`,
					because: 'So it is unknown which model is behind it',
					next: [{say: 'Try again in a few minutes', own: 'doctor'}],
				},
			];
		}
		return [
			{
				...common,
				status: hasCapabilities ? 'unknown' : 'warn',
				title: `You may not read the inference profile of ${listed(names)}`,
				because: 'So Claude Code cannot learn which model is behind it, and what that can do',
				next: [
					{say: 'Ask your administrator to add bedrock:GetInferenceProfile; this prints the policy', own: 'policy'},
				],
			},
		];
	},
};

/** Profiles that other checks do not report: not those that do not exist, and none where AWS did not answer at all. */
const unreadable = (subject: Subject) =>
	wellFormedPins(subject).flatMap(({name, id}) => {
		const lookup = subject.profileLookups[id];
		if (lookup?.state !== 'refused' || lookup.problem.answer?.status === 404) return [];
		const failure = failureOf(lookup.problem);
		return reportedElsewhere.includes(failure.layer) ? [] : [{name, problem: lookup.problem, failure}];
	});

const reportedElsewhere: readonly ErrorLayer[] = ['network', 'credentials'];
