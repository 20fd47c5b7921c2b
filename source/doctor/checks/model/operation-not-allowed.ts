// Finds the answer "Operation not allowed", which AWS gives both to
// restricted accounts and for legacy models that are no longer offered.

import {operationOf, refusalCheck} from '../../refusal-check.ts';
export const operationNotAllowed = refusalCheck({
	id: 'operation-not-allowed',
	title: 'AWS allows calls of every model',
	causes: ['operation-not-allowed'],
	say: (_, refused) => `AWS does not allow ${refused.pin ? `calls of ${refused.pin}` : operationOf(refused)}`,
	next: (_, {pin}) => [
		pin
			? {say: 'Choose a newer model; if AWS refuses that too, ask AWS Support', own: ''}
			: {say: 'Ask AWS Support whether the account is restricted'},
	],
});
