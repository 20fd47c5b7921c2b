// The classifier: the first rule that holds explains a refusal. The order is part of the meaning, so it is written down here.
import type {AwsAnswer} from '../../problem.ts';
import type {Refusal, RefusalContext, Rule} from './refusal.ts';
import {apiKey} from './rules/api-key.ts';
import {credentials} from './rules/credentials.ts';
import {iam} from './rules/iam.ts';
import {identifier, notFound} from './rules/identifier.ts';
import {accountAccess, marketplace, modelAccess} from './rules/model-access.ts';
import {network, service} from './rules/network.ts';
import {quota} from './rules/quota.ts';
import {request} from './rules/request.ts';

const rules: readonly Rule[] = [
	// A rejected key of any kind before everything that needs one.
	...apiKey,
	...credentials,
	// Its text contains "is not authorized to perform".
	...marketplace,
	...iam,
	...modelAccess,
	// "on-demand throughput" before "identifier is invalid".
	...identifier,
	...accountAccess,
	...quota,
	...request,
	...network,
	...notFound,
	...service,
];

/** What an answer of AWS means. Never fails: a text never seen is handed on in AWS's words. */
export function explainRefusal(answer: AwsAnswer, context: RefusalContext): Refusal {
	const because = masked(answer.message || answer.name);
	const rule = rules.find(({when}) => when(answer, context));
	return rule ? {cause: rule.cause, because, ...rule.explain(answer, context)} : {because, ...unknown(answer)};
}

function unknown({status, requestId}: AwsAnswer): Omit<Refusal, 'because'> {
	return {
		cause: 'unknown',
		layer: 'unknown',
		title: status ? `AWS answered ${status}` : 'AWS did not say why',
		fixer: status === 403 ? 'your administrator' : 'you',
		next: [
			{
				say: requestId ? `ask with AWS's request id: ${requestId}` : 'look at what AWS said, and try again',
				own: 'doctor',
			},
		],
	};
}

/** AWS's words may carry key ids (`Credential=AKIA…`) or a Bedrock API key: four letters are enough to tell them apart. */
export function masked(text: string): string {
	return text
		.replace(/\b(AKIA|ASIA)[A-Z0-9]{12,}\b/g, '$1…')
		.replace(/\b(bedrock-api-key-|ABSK)[A-Za-z0-9+/=_-]{8,}/g, '$1…');
}
