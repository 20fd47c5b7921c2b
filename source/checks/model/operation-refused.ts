// M9: "Operation not allowed" is what a restricted account and a lost legacy model look like alike.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'operation-not-allowed',
	catalogue: 'M9',
	title: 'AWS allows the operation',
	kinds: ['operation'],
	say: (_, {pin}) => `AWS does not allow calls to ${pin ?? 'the model'}`,
	next: () => [{say: 'try a newer model; if that is refused too, ask AWS Support', run: 'claude-bedrock-setup'}],
});
