// Finds that only one of the two ways of calling a model is allowed: Claude Code streams its turns and makes
// plain calls at start, so it needs InvokeModelWithResponseStream and InvokeModel (measured with 2.1.330).
import type {ProbeRecord} from '../../account-facts.ts';
import {type Check, findingIf} from '../../check.ts';
import {denialsOf} from '../../refusal-check.ts';

export const streamDenied: Check = {
	id: 'stream-denied',
	title: 'Streaming is allowed where plain calls are',
	needs: 'account',
	find(subject) {
		const outcomeOf = (pin: string, way: ProbeRecord['way']) =>
			subject.probes.find((probe) => probe.pin === pin && probe.way === way)?.outcome;
		// A denied region refuses one of the two ways only when a call is routed there; other checks report that.
		const byChance = new Set(
			denialsOf(subject, 'missing destination', 'organisation destination', 'organisation global').map(({pin}) => pin),
		);
		const odd = [...new Set(subject.probes.map(({pin}) => pin))].filter(
			(pin) =>
				!byChance.has(pin) &&
				((outcomeOf(pin, 'plain') === 'ok' && outcomeOf(pin, 'stream') === 'refused') ||
					(outcomeOf(pin, 'plain') === 'refused' && outcomeOf(pin, 'stream') === 'ok')),
		);
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: odd,
			title: `Only one of the two ways of calling ${odd.join(', ')} is allowed`,
			because: 'turns stream, start-up checks and the fallback do not: Claude Code needs both actions',
			evidence: odd.map((pin) => `${pin}: plain ${outcomeOf(pin, 'plain')}, stream ${outcomeOf(pin, 'stream')}`),
			next: [{say: 'give this policy to your administrator', own: 'policy'}],
		}));
	},
};
