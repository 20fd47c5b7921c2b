// Finds the answer "Operation not allowed", which AWS gives both to
// restricted accounts and for legacy models that are no longer offered.
import {refusalCheck} from '../../refusal-check.ts';

export const operationNotAllowed = refusalCheck({
	id: 'operation-not-allowed',
	title: 'AWS allows the operation',
	causes: ['operation-not-allowed'],
	say: (_, {pin}) => `AWS does not allow calls to ${pin ?? 'the model'}`,
	next: () => [{say: 'try a newer model; if that is refused too, ask AWS Support', own: ''}],
});
