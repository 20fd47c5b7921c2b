// Reads the application profiles of a region with their tags, which AWS tells for one profile at a time.
import type {Account, CallTarget} from '../../account/account.ts';
import type {InferenceProfile} from '../../bedrock/inference-profile.ts';
import {Problem} from '../../problem.ts';

/** Says how far it is. */
export type Report = (text: string) => void;

/** Requests for tags that are under way at the same time: more would only be throttled. */
const atOnce = 6;

/**
 * The same profiles with their tags, in the same order. One whose tags cannot be read or are not needed has none, and the first refusal is told: the
 * others would say the same.
 */
export async function withTags(
	{account, target}: {readonly account: Pick<Account, 'tags'>; readonly target: CallTarget},
	profiles: readonly InferenceProfile[],
	signal: AbortSignal,
	report: Report = () => undefined,
	/** Called with each that was read: true where the others need not be. */
	isEnough: (read: InferenceProfile) => boolean = () => false,
): Promise<{readonly profiles: readonly InferenceProfile[]; readonly unread: number; readonly refused?: Problem}> {
	const read: InferenceProfile[] = [...profiles];
	let refused: Problem | undefined;
	let next = 0;
	let done = 0;
	let ended = false;
	const work = async () => {
		while (next < profiles.length && !refused && !ended) {
			const at = next++;
			const profile = profiles[at] as InferenceProfile;
			try {
				read[at] = {...profile, tags: await account.tags(target, profile.arn, signal)};
			} catch (error) {
				if (!(error instanceof Problem)) throw error;
				// One that was deleted meanwhile says nothing about the others.
				if (error.code !== 'not-found') refused ??= error;
			}
			ended ||= isEnough(read[at] ?? profile);
			report(`Reading tags: ${++done} of ${profiles.length}`);
		}
	};
	await Promise.all(Array.from({length: atOnce}, work));
	return {profiles: read, unread: profiles.length - done, ...(refused && {refused})};
}
