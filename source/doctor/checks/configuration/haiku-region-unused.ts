// Finds a region of the small/fast model without such a model: ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION
// counts only where that model is set (measured with Claude Code 2.1.330).
import {type Check, findingIf} from '../../check.ts';
import {switchOff} from '../../fixes/fix.ts';
import {smallFastRegionVariable} from '../../pinned-models.ts';
import {assignmentEvidence, effectiveValue} from '../../values.ts';

export const haikuRegionUnused: Check = {
	id: 'haiku-region-unused',
	title: 'A region for the small/fast model comes with such a model',
	needs: 'offline',
	find(subject) {
		const used = subject.calls.some(({region}) => region);
		return findingIf(!used && effectiveValue(subject, smallFastRegionVariable), () => ({
			status: 'warn',
			title: 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION has no effect',
			because: 'It counts only together with ANTHROPIC_DEFAULT_HAIKU_MODEL',
			evidence: assignmentEvidence(subject, smallFastRegionVariable),
			next: [{say: 'Choose a Haiku model, or remove the region', own: ''}],
		}));
	},
	fix: (subject) =>
		haikuRegionUnused.find(subject).length > 0 ? switchOff(subject, smallFastRegionVariable) : undefined,
};
