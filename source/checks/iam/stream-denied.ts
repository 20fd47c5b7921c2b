// I3: Claude Code streams its turns; a policy with InvokeModel alone passes the aws command and fails in Claude Code.
import type {Check} from '../check.ts';
import {when} from '../look.ts';
import {refused} from '../refused.ts';
import type {ProbeFact} from '../subject.ts';

export const check: Check = {
	id: 'stream-denied',
	catalogue: 'I3',
	title: 'Streaming is allowed where plain calls are',
	needs: 'account',
	find(subject) {
		const asked = (pin: string, way: ProbeFact['way']) =>
			subject.probes.find((probe) => probe.pin === pin && probe.way === way)?.outcome;
		// A destination region that is denied refuses one of the two now and then: that is another finding.
		const byChance = new Set(
			refused(subject, 'destination-policy', 'destination-organisation', 'global-organisation').map(({pin}) => pin),
		);
		const odd = [...new Set(subject.probes.map(({pin}) => pin))].filter(
			(pin) =>
				!byChance.has(pin) &&
				((asked(pin, 'plain') === 'ok' && asked(pin, 'stream') === 'refused') ||
					(asked(pin, 'plain') === 'refused' && asked(pin, 'stream') === 'ok')),
		);
		return when(odd.length > 0, () => ({
			status: 'fail',
			title: `Only one of the two ways of calling ${odd.join(', ')} is allowed`,
			because: 'turns stream, start-up checks and the fallback do not: Claude Code needs both actions',
			evidence: odd.map((pin) => `${pin}: plain ${asked(pin, 'plain')}, stream ${asked(pin, 'stream')}`),
			next: [{say: 'give this policy to your administrator', run: 'claude-bedrock-setup policy'}],
		}));
	},
};
