// Finds a Bedrock API key that AWS does not accept because it is wrong, cut short or revoked.

import {explainRefusal} from '../../../bedrock/aws-errors/explain-refusal.ts';
import type {RefusedCall} from '../../account-facts.ts';
import {refusalCheck} from '../../refusal-check.ts';
import type {Subject} from '../../subject.ts';

/** Whichever call was refused first: the key itself says for which region it was made. */
const explained = ({signIn}: Subject, {answer, region, pin = ''}: RefusedCall) =>
	explainRefusal(answer, {region, pin, signIn});

export const apiKeyRefused = refusalCheck({
	id: 'api-key-refused',
	title: 'AWS accepts the Bedrock API key',
	causes: ['api-key-invalid'],
	say: (subject, first) => explained(subject, first).title,
	next: (subject, first) => explained(subject, first).next,
});
