// Finds that only one of the two ways of calling a model is allowed: Claude Code streams its turns and makes
// plain calls at start, so it needs InvokeModelWithResponseStream and InvokeModel (measured with 2.1.330).

import {listText} from '../../../sentence-parts.ts';
import type {ProbeRecord} from '../../account-facts.ts';
import {type Check, findingIf} from '../../check.ts';
import {denialsOf} from '../../refusal-check.ts';

export const streamDenied: Check = {
	id: 'stream-denied',
	title: 'Both calls and streaming calls are allowed',
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
			concerns: {pins: odd},
			title: `Calls of ${listText(odd)} are allowed only with, or only without, streaming`,
			because: 'Claude Code streams its answers, but not its checks at start: it needs both permissions',
			evidence: odd.map((pin) => `${pin}: call ${outcomeOf(pin, 'plain')}, streaming call ${outcomeOf(pin, 'stream')}`),
			next: [
				{say: 'Ask your administrator to add the missing permissions; this prints the policy', own: 'policy --missing'},
			],
		}));
	},
};
