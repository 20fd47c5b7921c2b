// V1: a model refuses an experimental field of this version.
import {gateway} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'beta-refused',
	catalogue: 'V1',
	title: 'The models take the fields that are sent',
	kinds: ['beta-flag'],
	only: (subject) => gateway(subject) === undefined,
	say: (_, {pin}) => `${pin} refuses an experimental field`,
	next: () => [
		{say: 'update Claude Code', run: 'claude update'},
		{say: 'or leave the experimental fields out', run: 'export CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS=1'},
	],
});
