// Finds a limit of the account that is reached; AWS sends ServiceQuotaExceededException with 400, not 429.
import {refusalCheck} from '../../refusal-check.ts';

export const accountLimit = refusalCheck({
	id: 'account-limit',
	title: 'No limit of the account is reached',
	causes: ['account-limit'],
	say: () => 'A limit of the account is reached',
	next: () => [{say: 'ask for more quota', run: 'aws service-quotas list-service-quotas --service-code bedrock'}],
});
