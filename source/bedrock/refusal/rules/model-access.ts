// The account may not use the model: subscription, form, entitlement, lifecycle, country.
import type {Rule} from '../refusal.ts';
import {type Explained, rule} from './match.ts';

const catalog = 'https://console.aws.amazon.com/bedrock/home#/model-catalog';

/** Before the IAM rules: its text contains "is not authorized to perform", too. */
export const marketplace: readonly Rule[] = [
	rule('marketplace', /marketplace/i, ({region}) => ({
		layer: 'model access',
		title: 'the account is not subscribed to this model on the AWS Marketplace',
		fixer: 'your administrator',
		next: [
			{say: `one call by someone who may subscribe is enough for the whole account: ${catalog}`},
			{say: 'or a policy for the first use', own: 'policy --subscribe'},
			{say: `a subscription takes a few minutes; then try again in ${region}`},
		],
	})),
];

const newer: Explained['next'] = [{say: 'choose a newer model', own: ''}];
const support: Explained['next'] = [
	{say: 'open a case with the request id: https://console.aws.amazon.com/support/home'},
];

export const modelAccess: readonly Rule[] = [
	rule('not-enabled', /don['’]t have access to the model/i, ({accountId}) => ({
		layer: 'model access',
		title: `${accountId ? `account ${accountId}` : 'this account'} is not entitled to the model`,
		fixer: 'your administrator',
		next: [{say: `have it enabled in the model catalog, in this account and region: ${catalog}`}],
	})),
	rule('use-case-form', /use case details|FTUFormNotFilled/i, ({accountId}) => ({
		layer: 'model access',
		title: `Anthropic's use-case form was not submitted for ${accountId ? `account ${accountId}` : 'this account'}`,
		fixer: 'your administrator',
		next: [
			{say: `submit it once per account or for the organisation; it takes about 15 minutes: ${catalog}`},
			{say: 'if it was submitted: make sure that this is the account', run: 'aws sts get-caller-identity'},
		],
	})),
	rule('legacy', /marked by provider as Legacy/i, {
		layer: 'model access',
		title: 'the model is legacy, and this account did not use it lately',
		fixer: 'you',
		next: newer,
	}),
	rule('end-of-life', /end of its life/i, {
		layer: 'model access',
		title: 'the model has been withdrawn',
		fixer: 'you',
		next: newer,
	}),
];

/** After the identifier rules, in the order of AWS's own texts. */
export const accountAccess: readonly Rule[] = [
	rule('unsupported-country', /unsupported countr/i, {
		layer: 'model access',
		title: 'Anthropic models are not offered where this call comes from, or for this account’s billing country',
		fixer: 'AWS Support',
		next: [{say: 'see where Anthropic offers its models: https://www.anthropic.com/supported-countries'}],
	}),
	rule('operation-not-allowed', /Operation not allowed/i, {
		layer: 'model access',
		title: 'AWS has restricted this account, or the model is no longer open to it',
		fixer: 'AWS Support',
		next: [...newer, ...support],
	}),
	rule(
		'account-not-authorized',
		/account is not authorized|not authorized to (access this model|invoke this API)|BadCScore/i,
		{
			layer: 'model access',
			title: 'AWS has not cleared this account for the model',
			fixer: 'AWS Support',
			next: support,
		},
	),
	rule('not-available-for-account', /is not available for this account/i, {
		layer: 'model access',
		title: 'the model is not open to this account',
		fixer: 'AWS Support',
		next: [...newer, ...support],
	}),
];
