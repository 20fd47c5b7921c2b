// The account's tokens per minute as a query, asked beside the proof of access.
import type {SignIn} from '../../account/account.ts';
import type {AccountQuota} from '../../bedrock/quotas/token-quota.ts';
import type {Query} from '../query.ts';

export const quotasOf = (signIn: SignIn, region: string): Query<readonly AccountQuota[]> => ({
	key: `quotas ${signIn.id} ${region}`,
	ahead: true,
	doing: 'Asking how many tokens per minute the account may use',
	load: ({account}, signal) => account.tokenQuotas({signIn, region}, signal),
});
