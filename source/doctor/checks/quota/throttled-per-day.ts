// Finds that the daily token quota is used up; a new account may have almost none.
import {refusalCheck} from '../../refusal-check.ts';

export const throttledPerDay = refusalCheck({
	id: 'throttled-per-day',
	title: 'The daily token quota is not used up',
	causes: ['daily-quota'],
	say: () => 'The account has no tokens left today',
	next: () => [
		{
			say: 'open a case with AWS Support; give them the request id',
			run: 'aws service-quotas list-service-quotas --service-code bedrock',
		},
	],
});
