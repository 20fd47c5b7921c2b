// The end of every setup: the plan applied in one transaction, the answers remembered for next time.
import type {Receipt} from '../machine/writer.ts';
import type {View} from './conversation.ts';
import type {Ports} from './fact.ts';
import {known} from './fact.ts';
import {identityOf} from './facts/account-facts.ts';
import type {Planned} from './facts/planned.ts';
import {firstRegion} from './first-region.ts';
import {signInOf} from './offer.ts';

/** @throws Problem, and then no file has changed */
export async function finish(
	{machine}: Ports,
	planned: Planned,
	seen: View,
	signal?: AbortSignal,
): Promise<Receipt | undefined> {
	const receipt = planned.changes.length > 0 ? await machine.apply(planned.changes, signal ? {signal} : {}) : undefined;
	const signIn = signInOf(seen.context);
	const who = signIn && known(seen.context.peek(identityOf(signIn, firstRegion(signIn, seen.context))));
	if (who) {
		const {access: _, review: __, ...answers} = seen.answers;
		// The setup stands without its memory, so a full disk here is no failure of it.
		await machine.remember(who.accountId, who.partition, answers).catch(() => undefined);
	}
	return receipt;
}
