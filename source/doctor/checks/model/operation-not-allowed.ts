// Finds the answer "Operation not allowed", which AWS gives both to
// restricted accounts and for legacy models that are no longer offered.

import {refusalCheck} from '../../refusal-check.ts';
export const operationNotAllowed = refusalCheck({
	id: 'operation-not-allowed',
	title: 'AWS allows calls of every model',
	causes: ['operation-not-allowed'],
	say: (_, {pin}) => `AWS does not allow calls of ${pin ?? 'the model'}`,
	next: () => [{say: 'Choose a newer model; if AWS refuses that too, ask AWS Support', own: ''}],
});
