// The end of every setup: the plan applied in one transaction, the answers remembered for next time.
import type {WriteReceipt} from '../machine/file-writer.ts';
import {signInOf} from './available-profiles.ts';
import type {ConversationView} from './conversation.ts';
import {identityRegion} from './identity-region.ts';
import {identityOf} from './queries/account-queries.ts';
import type {WritePlan} from './queries/plan-query.ts';
import type {Ports} from './query.ts';
import {known} from './query.ts';

/** @throws Problem, and then no file has changed */
export async function finish(
	{machine}: Ports,
	planned: WritePlan,
	seen: ConversationView,
	signal?: AbortSignal,
): Promise<WriteReceipt | undefined> {
	const receipt = planned.changes.length > 0 ? await machine.apply(planned.changes, signal ? {signal} : {}) : undefined;
	const signIn = signInOf(seen.context);
	const who = signIn && known(seen.context.peek(identityOf(signIn, identityRegion(signIn, seen.context))));
	if (who) {
		const {access: _, review: __, ...answers} = seen.answers;
		// The setup stands without its memory, so a full disk here is no failure of it.
		await machine.storeAnswers(who.accountId, who.partition, answers).catch(() => undefined);
	}
	return receipt;
}
