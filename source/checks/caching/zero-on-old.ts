// P2: before 1.0.124 every text counted as true, so `=0` switched caching off.
import type {Check} from '../check.ts';
import {switchOff} from '../fix.ts';
import {isOn, older, shown, value, versionSeen, when} from '../look.ts';

export const check: Check = {
	id: 'caching-zero',
	catalogue: 'P2',
	title: 'Caching is not "switched on" by a zero',
	needs: 'offline',
	find(subject) {
		const set = value(subject, 'DISABLE_PROMPT_CACHING');
		return when(set !== undefined && !isOn(subject, 'DISABLE_PROMPT_CACHING') && older(subject, '1.0.124'), () => ({
			status: 'warn',
			title: `DISABLE_PROMPT_CACHING=${set} switches caching off in this version`,
			because: 'before 1.0.124 any text counted as true',
			evidence: [...shown(subject, 'DISABLE_PROMPT_CACHING'), ...versionSeen(subject)],
			next: [{say: 'remove the variable', run: 'claude-bedrock-setup --caching on'}],
		}));
	},
	fix: (subject) => (check.find(subject).length > 0 ? switchOff(subject, 'DISABLE_PROMPT_CACHING') : undefined),
};
