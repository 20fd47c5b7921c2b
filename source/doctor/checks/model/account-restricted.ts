// Finds an account that AWS has not verified or restricts; only AWS Support can lift that.

import {refusalCheck} from '../../refusal-check.ts';
export const accountRestricted = refusalCheck({
	id: 'account-restricted',
	title: 'AWS does not restrict the account',
	causes: ['account-not-authorized'],
	say: () => 'AWS does not let this account use the model',
	next: () => [
		{
			say: 'Open a case with AWS Support, who alone can change this: https://console.aws.amazon.com/support/home',
		},
	],
});
