// V8: more output tokens than any model has are refused; a text that is no number is ignored.
import type {Check} from '../check.ts';
import {shown, value, when} from '../look.ts';

const most = 128_000;
export const check: Check = {
	id: 'max-output-tokens',
	catalogue: 'V8',
	title: 'The limits of tokens are possible',
	needs: 'offline',
	find: (subject) =>
		['CLAUDE_CODE_MAX_OUTPUT_TOKENS', 'MAX_THINKING_TOKENS'].flatMap((name) => {
			const number = Number(value(subject, name) ?? 1);
			return when(!(number <= most), () => ({
				status: 'warn',
				title: `${name} is more than a model can give`,
				because: `AWS refuses more than the model's limit, ${most} at most`,
				evidence: shown(subject, name),
				next: [{say: 'lower or unset it', run: `unset ${name}`}],
			}));
		}),
};
