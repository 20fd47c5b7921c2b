// M8: AWS has not verified the account, or restricts it.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'account-restricted',
	catalogue: 'M8',
	title: 'AWS does not restrict the account',
	kinds: ['account'],
	say: () => 'AWS does not let this account use the model',
	next: () => [
		{
			say: 'open a case with AWS Support: only they can lift it',
			run: 'open https://console.aws.amazon.com/support/home',
		},
	],
});
