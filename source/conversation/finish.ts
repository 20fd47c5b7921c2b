// The end of a setup: writes the plan in one transaction, then stores the answers for next time.
import type {WriteReceipt} from '../machine/file-writer.ts';
import type {ConversationView} from './conversation.ts';
import {knownIdentity} from './identity.ts';
import type {WritePlan} from './queries/plan-query.ts';
import type {Ports} from './query.ts';

/**
 * Undefined where there was nothing to change.
 * @throws Problem, and then no file has changed
 */
export async function finish(
	{machine}: Ports,
	{changes}: WritePlan,
	{answers, context}: ConversationView,
	signal?: AbortSignal,
): Promise<WriteReceipt | undefined> {
	const receipt = changes.length > 0 ? await machine.apply(changes, signal ? {signal} : {}) : undefined;
	const identity = knownIdentity(context);
	if (identity) {
		// Proof and consent belong to this run alone.
		const {access: _, review: __, ...lasting} = answers;
		// What was set up is complete without them, so a full disk at this point is no failure.
		await machine.storeAnswers(identity.accountId, identity.partition, lasting).catch(() => undefined);
	}
	return receipt;
}
