// The account's tokens per minute as a query, asked beside the proof of access. What they mean is read with them, and no sooner: no question
// before needs it.
import type {judgeQuotas} from '../../access/judge-quotas.ts';
import type {SignIn} from '../../account/account.ts';
import type {AccountQuota} from '../../bedrock/quotas/token-quota.ts';
import type {Query} from '../query.ts';

export type ReadQuotas = {readonly quotas: readonly AccountQuota[]; readonly judge: typeof judgeQuotas};

export const quotasOf = (signIn: SignIn, region: string): Query<ReadQuotas> => ({
	key: `quotas ${signIn.id} ${region}`,
	ahead: true,
	doing: 'Asking how many tokens per minute the account may use',
	load: async ({account}, signal) => {
		const [quotas, {judgeQuotas}] = await Promise.all([
			account.tokenQuotas({signIn, region}, signal),
			import('../../access/judge-quotas.ts'),
		]);
		return {quotas, judge: judgeQuotas};
	},
});
