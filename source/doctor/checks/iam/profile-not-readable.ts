// Finds a pinned ARN whose profile cannot be read, and no entry of modelOverrides that names its model: Claude Code then believes
// that the model has 1M tokens of context, and first sends a form of thinking that newer models refuse (measured with 2.1.332).

import {failureOf} from '../../../bedrock/aws-errors/aws-problem.ts';
import type {ErrorLayer} from '../../../bedrock/aws-errors/cause.ts';
import {parseModel} from '../../../bedrock/model.ts';
import {knowledgeOf} from '../../../bedrock/model-knowledge.ts';
import {contextVariable} from '../../../claude-code/decision.ts';
import {modelSaidOf, overridesInForce} from '../../../claude-code/model-overrides.ts';
import {isTruthy} from '../../../claude-code/variables.ts';
import type {CheckResult} from '../../../finding.ts';
import {listText} from '../../../sentence-parts.ts';
import type {Check} from '../../check.ts';
import {isDenial} from '../../denial-kind.ts';
import {modelBehind, wellFormedPins} from '../../pinned-models.ts';
import {credentialsFail} from '../../refusal-check.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

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
		const overrun = odd.filter(({id}) => isOverrun(subject, id));
		const common = {
			about: names,
			concerns: {variables: names},
			awsWords: first.problem.because,
			evidence: assignmentEvidence(subject, ...names),
		};
		if (!isDenial(first.failure)) {
			return [
				{
					...common,
					status: 'unknown',
					title: `AWS did not describe the inference profile of ${listText(names)}`,
					because: 'So it is unknown which model is behind it',
					next: [{say: 'Try again in a few minutes', own: 'doctor'}],
				},
			];
		}
		return [
			{
				...common,
				status: hasCapabilities && overrun.length === 0 ? 'unknown' : 'warn',
				title: `You may not read the inference profile of ${listText(names)}`,
				because: [
					'So Claude Code cannot learn which model is behind it, and what that can do',
					...(overrun.length > 0
						? [
								`It believes that ${overrun.length > 1 ? 'each of ' : ''}${listText(overrun.map(({name}) => name))} has 1M tokens of context. AWS refuses a prompt that is longer than the model's own context, which is 200,000 tokens for many models`,
							]
						: []),
				].join('. '),
				next: [
					{say: "Let the set-up write which model it is into Claude Code's settings", own: ''},
					{say: 'Ask your administrator to add bedrock:GetInferenceProfile; this prints the policy', own: 'policy'},
				],
			},
		];
	},
};

/** Whether Claude Code would send more than the model takes: not where its context is 1M tokens, or held to less. */
function isOverrun(subject: Subject, id: string): boolean {
	const isHeld =
		effectiveValue(subject, contextVariable) || isTruthy(effectiveValue(subject, 'CLAUDE_CODE_DISABLE_1M_CONTEXT'));
	const model = parseModel(modelBehind(subject, id) ?? '');
	return !isHeld && (model === undefined || knowledgeOf(model).context !== '1M');
}

/** Profiles that other checks do not report: not those that do not exist, and none where AWS did not answer at all. */
const unreadable = (subject: Subject) =>
	wellFormedPins(subject).flatMap(({name, id}) => {
		const lookup = subject.profileLookups[id];
		if (modelSaidOf(id, overridesInForce(subject.settings))) return [];
		if (lookup?.state !== 'refused' || lookup.problem.answer?.status === 404) return [];
		const failure = failureOf(lookup.problem);
		return reportedElsewhere.includes(failure.layer) ? [] : [{name, id, problem: lookup.problem, failure}];
	});

const reportedElsewhere: readonly ErrorLayer[] = ['network', 'credentials'];
