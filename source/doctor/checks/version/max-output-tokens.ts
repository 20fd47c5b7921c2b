// Finds a token limit that no model can give, which AWS refuses, or that is not a number, which Claude Code ignores.
import type {Check} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {removalStep} from '../../steps.ts';
import type {Subject} from '../../subject.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

const maxTokens = 128_000;
const names = ['CLAUDE_CODE_MAX_OUTPUT_TOKENS', 'MAX_THINKING_TOKENS'];
const tooMany = (subject: Subject) =>
	names.filter((name) => !(Number(effectiveValue(subject, name) ?? 1) <= maxTokens));

export const maxOutputTokens: Check = {
	id: 'max-output-tokens',
	title: 'The token limits are numbers that a model can give',
	needs: 'offline',
	find: (subject) =>
		tooMany(subject).map((name) => {
			const text = Number.isNaN(Number(effectiveValue(subject, name)));
			return {
				status: 'warn',
				about: [name, text],
				title: text ? `${name} is not a number, so Claude Code ignores it` : `${name} is more than a model can give`,
				because: text
					? 'So no limit is set'
					: `AWS refuses more than the limit of the model, which is ${maxTokens} at most`,
				evidence: assignmentEvidence(subject, name),
				next: [removalStep(subject, text ? 'Correct or unset it' : 'Lower or unset it', name)],
			};
		}),
	fix: (subject) => switchOff(subject, ...tooMany(subject)),
};
