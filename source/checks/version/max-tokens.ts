// V8: more output tokens than any model has are refused; a text that is no number is ignored.
import type {Check} from '../check.ts';
import {switchOff} from '../fix.ts';
import {shown, value} from '../look.ts';
import type {Subject} from '../subject.ts';

const most = 128_000;
const names = ['CLAUDE_CODE_MAX_OUTPUT_TOKENS', 'MAX_THINKING_TOKENS'];
const tooMany = (subject: Subject) => names.filter((name) => !(Number(value(subject, name) ?? 1) <= most));

export const check: Check = {
	id: 'max-output-tokens',
	catalogue: 'V8',
	title: 'The limits of tokens are possible',
	needs: 'offline',
	find: (subject) =>
		tooMany(subject).map((name) => ({
			status: 'warn',
			title: `${name} is more than a model can give`,
			because: `AWS refuses more than the model's limit, ${most} at most`,
			evidence: shown(subject, name),
			next: [{say: 'lower or unset it', run: `unset ${name}`}],
		})),
	fix: (subject) => switchOff(subject, ...tooMany(subject)),
};
