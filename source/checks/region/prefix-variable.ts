// R2: a prefix that is no geography is ignored without a word (measured).
import type {Check} from '../check.ts';
import {switchOff} from '../fix.ts';
import {shown, value, when} from '../look.ts';

const words = ['us', 'eu', 'apac', 'jp', 'au', 'global', 'us-gov', 'ca'];
export const check: Check = {
	id: 'region-prefix',
	catalogue: 'R2',
	title: 'The prefix for built-in models is a geography',
	needs: 'offline',
	find(subject) {
		const prefix = value(subject, 'ANTHROPIC_BEDROCK_REGION_PREFIX');
		return when(prefix !== undefined && !words.includes(prefix), () => ({
			status: 'warn',
			title: `ANTHROPIC_BEDROCK_REGION_PREFIX=${prefix} is ignored`,
			because: `it is none of ${words.join(', ')}`,
			evidence: shown(subject, 'ANTHROPIC_BEDROCK_REGION_PREFIX'),
			next: [{say: 'pin every tier instead; then no built-in id is made up', run: 'claude-bedrock-setup'}],
		}));
	},
	/** What is ignored changes nothing when it goes. */
	fix: (subject) => switchOff(subject, 'ANTHROPIC_BEDROCK_REGION_PREFIX'),
};
