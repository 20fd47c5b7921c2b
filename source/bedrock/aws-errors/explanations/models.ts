// In words: the account may not use the model, or the id that was called names none that it may use.

import type {RefusalContext} from '../refusal.ts';
import {flawOf} from '../rules/identifier.ts';
import {type Explain, fixed} from './explanation.ts';

const catalog = 'https://console.aws.amazon.com/bedrock/home#/model-catalog';
const newer = {say: 'choose a newer model', own: ''};
const support = {say: 'open a case with the request id: https://console.aws.amazon.com/support/home'};
const accountOf = ({accountId}: RefusalContext) => (accountId ? `account ${accountId}` : 'this account');
const list = ({region}: RefusalContext) => `aws bedrock list-inference-profiles --region ${region}`;

const flawed: Explain = (context) => ({
	title: flawOf(context)?.title ?? 'the id is not valid',
	next: flawOf(context)?.next ?? [],
});

export const models = {
	marketplace: ({region}) => ({
		title: 'the account is not subscribed to this model on the AWS Marketplace',
		next: [
			{say: `one call by someone who may subscribe is enough for the whole account: ${catalog}`},
			{say: 'or a policy for the first use', own: 'policy --subscribe'},
			{say: `a subscription takes a few minutes; then try again in ${region}`},
		],
	}),
	'not-enabled': (context) => ({
		title: `${accountOf(context)} is not entitled to the model`,
		next: [{say: `have it enabled in the model catalog, in this account and region: ${catalog}`}],
	}),
	'use-case-form': (context) => ({
		title: `Anthropic's use-case form was not submitted for ${accountOf(context)}`,
		next: [
			{say: `submit it once per account or for the organisation; it takes about 15 minutes: ${catalog}`},
			{say: 'if it was submitted: make sure that this is the account', run: 'aws sts get-caller-identity'},
		],
	}),
	legacy: fixed('the model is legacy, and this account did not use it lately', newer),
	'end-of-life': fixed('the model has been withdrawn', newer),
	'unsupported-country': fixed(
		'Anthropic models are not offered where this call comes from, or for this account’s billing country',
		{say: 'see where Anthropic offers its models: https://www.anthropic.com/supported-countries'},
	),
	'operation-not-allowed': fixed(
		'AWS has restricted this account, or the model is no longer open to it',
		newer,
		support,
	),
	'account-not-authorized': fixed('AWS has not cleared this account for the model', support),
	'not-available-for-account': fixed('the model is not open to this account', newer, support),
	'on-demand': (context) => ({
		title: 'a bare foundation model id was called; it needs an inference profile',
		next: [{say: 'choose a profile that contains the model', run: list(context)}],
	}),
	'pin-needs-profile': flawed,
	'pin-other-region': flawed,
	'pin-other-partition': flawed,
	'pin-other-account': flawed,
	'invalid-id': (context) => ({
		title: flawOf(context)?.title ?? `${context.region} offers no inference profile with this id`,
		next: [...(flawOf(context)?.next ?? []), {say: `choose one that ${context.region} lists`, run: list(context)}],
	}),
	'not-found': (context) => ({
		title: `${context.pin} does not exist in ${context.region}`,
		next: [...(flawOf(context)?.next ?? []), {say: 'choose one that exists', run: list(context)}],
	}),
} satisfies Record<string, Explain>;
