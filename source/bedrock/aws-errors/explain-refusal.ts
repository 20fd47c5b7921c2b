// An error answer put to the person whose call it was: classified, then in the words for its cause.
import type {AwsAnswer} from '../../problem.ts';
import type {ErrorCause} from './cause.ts';
import {classifyError} from './classify-error.ts';
import {calls} from './explanations/calls.ts';
import {credentials} from './explanations/credentials.ts';
import type {Explain} from './explanations/explanation.ts';
import {models} from './explanations/models.ts';
import {network} from './explanations/network.ts';
import {policies} from './explanations/policies.ts';
import type {Refusal, RefusalContext} from './refusal.ts';

const explanations: Readonly<Record<ErrorCause, Explain>> = {
	...credentials,
	...network,
	...policies,
	...models,
	...calls,
};

/** Never fails: a text that no rule knows is handed on in AWS's words. */
export function explainRefusal(answer: AwsAnswer, context: RefusalContext): Refusal {
	const failure = classifyError(answer, context);
	const explanation = explanations[failure.cause](context, failure, answer);
	return {...failure, because: masked(answer.message || answer.name), ...explanation};
}

/** AWS's words may carry key ids (`Credential=AKIA…`) or a Bedrock API key: four letters are enough to tell them apart. */
export function masked(text: string): string {
	return text
		.replace(/\b(AKIA|ASIA)[A-Z0-9]{12,}\b/g, '$1…')
		.replace(/\b(bedrock-api-key-|ABSK)[A-Za-z0-9+/=_-]{8,}/g, '$1…');
}
