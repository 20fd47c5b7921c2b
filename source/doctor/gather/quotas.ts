// Reads the account's tokens per minute in every region that a model is called in. Nothing waits for it but the report.
import type {Account, SignIn} from '../../account/account.ts';
import type {AccountFacts} from '../account-facts.ts';
import {quotaRegions} from '../quotas-here.ts';
import type {Subject} from '../subject.ts';
import {lookup} from './lookup.ts';

/** Empty where no model is set, and where the sign-in cannot ask: a Bedrock API key is good for Bedrock alone. */
export async function gatherQuotas(
	account: Account,
	subject: Subject,
	signIn: SignIn,
	signal: AbortSignal,
): Promise<AccountFacts['quotas']> {
	if (signIn.kind === 'api-key' || signIn.kind === 'none') return {};
	const entries = quotaRegions(subject).map(
		async (region) => [region, await lookup(account.tokenQuotas({signIn, region}, signal))] as const,
	);
	return Object.fromEntries(await Promise.all(entries));
}
