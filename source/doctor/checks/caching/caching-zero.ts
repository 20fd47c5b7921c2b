// Finds DISABLE_PROMPT_CACHING=0 with a Claude Code before 1.0.124, which took
// every text for true and so switched caching off (Claude Code's changelog).
import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue, isSwitchedOn} from '../../values.ts';

export const cachingZero: Check = {
	id: 'caching-zero',
	title: 'DISABLE_PROMPT_CACHING=0 leaves caching on',
	needs: 'offline',
	find(subject) {
		const set = effectiveValue(subject, 'DISABLE_PROMPT_CACHING');
		return findingIf(
			set !== undefined && !isSwitchedOn(subject, 'DISABLE_PROMPT_CACHING') && isOlderThan(subject, '1.0.124'),
			() => ({
				status: 'warn',
				about: [set],
				title: `DISABLE_PROMPT_CACHING=${set} switches caching off in this Claude Code version`,
				because: 'Before 1.0.124 any text counted as true',
				evidence: [...assignmentEvidence(subject, 'DISABLE_PROMPT_CACHING'), ...versionEvidence(subject)],
				next: [{say: 'Remove the variable', own: '--caching on'}],
			}),
		);
	},
	fix: (subject) => (cachingZero.find(subject).length > 0 ? switchOff(subject, 'DISABLE_PROMPT_CACHING') : undefined),
};
