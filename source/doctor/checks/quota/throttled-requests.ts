// Finds that the account sends too many requests per minute.

import {refusalCheck} from '../../refusal-check.ts';
export const throttledRequests = refusalCheck({
	id: 'throttled-requests',
	title: 'The account stays below its requests per minute',
	causes: ['throttled-requests'],
	status: 'warn',
	say: () => 'The account sends too many requests per minute',
	next: () => [{say: 'Ask for more quota', run: 'aws service-quotas list-service-quotas --service-code bedrock'}],
});
