// Finds ANTHROPIC_SMALL_FAST_MODEL beside another haiku pin: the deprecated variable wins,
// and switches off the fallback of background tasks (measured with Claude Code 2.1.330).

import {unsetVariables} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const oldSmallFast: Check = {
	id: 'old-small-fast',
	title: 'The deprecated small/fast variable does not override the Haiku model',
	needs: 'offline',
	find(subject) {
		const old = effectiveValue(subject, 'ANTHROPIC_SMALL_FAST_MODEL');
		const pin = effectiveValue(subject, 'ANTHROPIC_DEFAULT_HAIKU_MODEL');
		return findingIf(old !== undefined && pin !== undefined && old !== pin, () => ({
			status: 'warn',
			concerns: {roles: ['small-fast']},
			title: 'Background tasks go to a different model than your Haiku model',
			because: 'The deprecated ANTHROPIC_SMALL_FAST_MODEL overrides ANTHROPIC_DEFAULT_HAIKU_MODEL',
			evidence: assignmentEvidence(subject, 'ANTHROPIC_SMALL_FAST_MODEL', 'ANTHROPIC_DEFAULT_HAIKU_MODEL'),
			next: [{say: 'Unset it', run: unsetVariables('ANTHROPIC_SMALL_FAST_MODEL')}],
		}));
	},
	fix: (subject) =>
		oldSmallFast.find(subject).length > 0 ? switchOff(subject, 'ANTHROPIC_SMALL_FAST_MODEL') : undefined,
};
