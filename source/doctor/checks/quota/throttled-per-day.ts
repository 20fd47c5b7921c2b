// Finds that the daily token quota is used up; a new account may have almost none.

import {quotaExplanation} from '../../quotas-here.ts';
import {refusalCheck} from '../../refusal-check.ts';
export const throttledPerDay = refusalCheck({
	id: 'throttled-per-day',
	title: 'The account has tokens left today',
	causes: ['daily-quota'],
	// AWS lets the call in: tomorrow it is answered.
	status: 'warn',
	explain: (subject, {failure, pin = ''}) => quotaExplanation(subject, failure.cause, pin),
	say: () => 'The account has no tokens left today',
	next: () => [
		{
			say: 'See the quotas, then ask AWS Support for more',
			run: 'aws service-quotas list-service-quotas --service-code bedrock',
		},
	],
});
