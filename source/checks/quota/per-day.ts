// Q2: a new account may have next to no tokens per day.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'throttled-per-day',
	catalogue: 'Q2',
	title: 'The daily token quota is not used up',
	kinds: ['per-day'],
	say: () => 'The account has no tokens left today',
	next: () => [
		{
			say: 'open a case with AWS Support; give them the request id',
			run: 'aws service-quotas list-service-quotas --service-code bedrock',
		},
	],
});
