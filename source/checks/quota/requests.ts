// Q4: too many requests per minute.
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'throttled-requests',
	catalogue: 'Q4',
	title: 'The request quota is not used up',
	kinds: ['too-many-requests'],
	status: 'warn',
	say: () => 'Bedrock throttles: too many requests per minute',
	next: () => [{say: 'ask for more quota', run: 'aws service-quotas list-service-quotas --service-code bedrock'}],
});
