// Finds an ANTHROPIC_BEDROCK_REGION_PREFIX that is no geography: Claude Code ignores it silently (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {removalStep} from '../../steps.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

const words = ['us', 'eu', 'apac', 'jp', 'au', 'global', 'us-gov', 'ca'];
export const regionPrefix: Check = {
	id: 'region-prefix',
	title: 'ANTHROPIC_BEDROCK_REGION_PREFIX is a geography',
	needs: 'offline',
	find(subject) {
		const prefix = effectiveValue(subject, 'ANTHROPIC_BEDROCK_REGION_PREFIX');
		return findingIf(prefix !== undefined && !words.includes(prefix), () => ({
			status: 'warn',
			about: [prefix],
			title: `Claude Code ignores ANTHROPIC_BEDROCK_REGION_PREFIX=${prefix}`,
			because: `It must be one of ${words.join(', ')}`,
			evidence: assignmentEvidence(subject, 'ANTHROPIC_BEDROCK_REGION_PREFIX'),
			next: [
				removalStep(
					subject,
					'Unset it: where you have chosen all models, Claude Code needs no prefix',
					'ANTHROPIC_BEDROCK_REGION_PREFIX',
				),
			],
		}));
	},
	/** Claude Code ignores the value, so removing it changes nothing else. */
	fix: (subject) => switchOff(subject, 'ANTHROPIC_BEDROCK_REGION_PREFIX'),
};
