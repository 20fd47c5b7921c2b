// In words: the account may not use the model, or the id that was called names none that it may use.
import {flawOf} from '../rules/identifier.ts';
import {callName, type FailedCall, fixed, modelCatalog, type WordingOf, whoAmI} from './wording.ts';

const newer = {say: 'Choose a newer model', own: ''};
const other = ({answering}: FailedCall) => ({
	say: answering
		? `Choose ${answering.label} in its place, which answered just now: ${answering.pin}`
		: 'Choose another model',
	own: '',
});
const support = ({error}: FailedCall) => ({
	say: `Open a case with AWS Support${error.requestId ? ` about request ${error.requestId}` : ''}: https://console.aws.amazon.com/support/home`,
});
const accountName = ({accountId}: FailedCall) => (accountId ? `account ${accountId}` : 'this account');

/** What is wrong with the id itself, where it is known which one was called. */
const flaw = (call: FailedCall) => (call.pin ? flawOf(call) : undefined);

const flawed: WordingOf = (call) => ({
	title: flaw(call)?.title ?? `AWS knows no inference profile with this id in ${call.region}`,
	next: flaw(call)?.next ?? [{say: `Choose one that ${call.region} lists`, own: ''}],
});

export const models = {
	'payment-instrument': (call) => ({
		title: `The AWS Marketplace accepts no payment method of ${accountName(call)}, so the account is not subscribed to the model`,
		next: [
			{
				say: 'Whoever pays for the account adds a payment method, or corrects it: https://console.aws.amazon.com/billing/home#/paymentpreferences',
			},
			{say: 'Then wait about 15 minutes and call the model again'},
		],
	}),
	marketplace: fixed(
		'The account is not subscribed to this model on the AWS Marketplace',
		{say: 'Ask somebody who may subscribe to call the model once: that subscribes the whole account'},
		{say: 'Or ask for the permissions of a first call; this prints the policy', own: 'policy --missing'},
		{say: 'A subscription takes a few minutes; then try again'},
	),
	'not-enabled': (call) => ({
		title: `The model is not enabled for ${accountName(call)}`,
		next: [{say: `Ask your administrator to enable it in the model catalog: ${modelCatalog(call.region)}`}],
	}),
	'use-case-form': (call) => ({
		title: `Anthropic's use-case form was not submitted for ${accountName(call)}`,
		next: [
			{
				say: `Submit it once, in the model catalog; access follows after about 15 minutes: ${modelCatalog(call.region)}`,
			},
			whoAmI('If it was submitted, check that this is the account', call),
		],
	}),
	legacy: fixed('The model is legacy, and this account has not used it lately', newer),
	'end-of-life': fixed('AWS has retired the model', newer),
	'unsupported-country': fixed('Anthropic does not offer its models in the country of this call, or of the account', {
		say: 'See where they are offered: https://www.anthropic.com/supported-countries',
	}),
	'operation-not-allowed': (call) => ({
		title: 'AWS does not allow the call: the account is restricted, or the model is no longer offered to it',
		next: [newer, support(call)],
	}),
	'account-not-authorized': (call) => ({
		title: 'AWS has not authorised this account for the model',
		next: [support(call)],
	}),
	'not-available-for-account': (call) => ({
		title: `AWS does not offer the model to ${accountName(call)}`,
		next: [
			other(call),
			{say: 'Or ask AWS Sales for access to this one: https://aws.amazon.com/contact-us/sales-support/'},
			support(call),
		],
	}),
	'on-demand': fixed('This model can only be called through an inference profile', {
		say: 'Choose an inference profile of the model',
		own: '',
	}),
	'pin-needs-profile': flawed,
	'pin-other-region': flawed,
	'pin-other-partition': flawed,
	'pin-other-account': flawed,
	'invalid-id': flawed,
	'not-found': (call) =>
		call.pin === undefined
			? {
					title: `AWS found nothing for ${callName(call)} in ${call.region}`,
					next: [{say: 'Check the id or ARN, and the region'}],
				}
			: {
					title: `${call.pin || 'The model'} does not exist in ${call.region}`,
					next: flaw(call)?.next ?? [{say: 'Choose one that exists', own: ''}],
				},
} satisfies Readonly<Record<string, WordingOf>>;
