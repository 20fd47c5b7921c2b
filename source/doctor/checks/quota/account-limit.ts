// Finds a limit of the account that is reached; AWS sends ServiceQuotaExceededException with 400, not 429.

import {refusalCheck} from '../../refusal-check.ts';
export const accountLimit = refusalCheck({
	id: 'account-limit',
	title: 'The account has reached none of its quotas',
	causes: ['account-limit'],
	say: () => 'The account has reached one of its quotas',
	next: () => [
		{say: 'See the quotas, and ask for more', run: 'aws service-quotas list-service-quotas --service-code bedrock'},
	],
});
