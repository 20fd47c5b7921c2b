// Claude Code remembers a refused model for up to a day, even after access was granted.
import type {Check} from '../check.ts';
import {when} from '../look.ts';

export const check: Check = {
	id: 'remembered-refusals',
	catalogue: 'M4',
	title: 'Claude Code remembers no refusal of a model that works',
	needs: 'offline',
	find(subject) {
		const now = (subject.remembered?.refused ?? []).filter((id) =>
			subject.probes.some((probe) => probe.pin === id && probe.outcome === 'ok'),
		);
		const path = subject.remembered?.path ?? '';
		return when(now.length > 0, () => ({
			status: 'warn',
			title: `Claude Code still remembers ${now.join(', ')} as refused, although it can be called`,
			because: 'it keeps refusals for up to 24 hours',
			evidence: [path],
			next: [{say: 'delete what it remembers', run: `rm '${path}'`}],
		}));
	},
};
