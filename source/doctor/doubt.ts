// Why it is not proven that something works which Claude Code uses: AWS was not asked, or did not answer. Undefined where it did.

import type {Subject} from './subject.ts';
/** AWS does not say whose Bedrock API key it is: there a call that passes is the proof. */
export function identityDoubt({identity, probes, credentials}: Subject): string | undefined {
	if (identity.state === 'known') return undefined;
	if (credentials.kind === 'none') return 'requests are not signed';
	const isAccepted = identity.state === 'not asked' && probes.some(({outcome}) => passed.includes(outcome));
	if (isAccepted) return undefined;
	return identity.state === 'refused' ? 'AWS did not say who you are' : 'AWS was not asked';
}

/** Any answer of AWS there, also a refusal, shows that the region exists and can be reached. */
export function regionDoubt({region, profiles, probes, refusals}: Subject): string | undefined {
	const isAnswered =
		profiles.state === 'known' ||
		probes.some(({outcome}) => passed.includes(outcome)) ||
		refusals.some(
			({call, answer, ...refusal}) =>
				call !== 'identity' && answer.status !== undefined && refusal.region === region.region,
		);
	return isAnswered ? undefined : 'AWS has not answered there';
}

/** Both kinds of calls of a model. */
export function modelDoubt({probes}: Subject, id: string): string | undefined {
	const calls = probes.filter(({pin}) => pin === id);
	if (calls.length > 0 && calls.every(({outcome}) => passed.includes(outcome))) return undefined;
	return calls.some(({outcome}) => outcome === 'no answer') ? 'no answer' : 'not called';
}

/** AWS slows down only calls that it let in. */
const passed: readonly string[] = ['ok', 'throttled'];
