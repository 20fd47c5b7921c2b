// Finds that the account sends too many requests per minute.
import {refusalCheck} from '../../refusal-check.ts';

export const throttledRequests = refusalCheck({
	id: 'throttled-requests',
	title: 'The request quota is not used up',
	causes: ['throttled-requests'],
	status: 'warn',
	say: () => 'Bedrock throttles: too many requests per minute',
	next: () => [{say: 'ask for more quota', run: 'aws service-quotas list-service-quotas --service-code bedrock'}],
});
