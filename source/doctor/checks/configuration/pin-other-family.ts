// Finds a tier that is pinned to a model of another family: Claude Code then
// still calls the tier's built-in model at every start (measured with 2.1.330).

import {familyIn} from '../../../claude-code/called-models.ts';
import {tiers} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';
import {modelNames, models} from '../../words.ts';

export const pinOtherFamily: Check = {
	id: 'pin-other-family',
	title: 'The Opus, Sonnet and Haiku models are of those families',
	needs: 'offline',
	find(subject) {
		const open = tiers.flatMap((tier) => {
			const pinned = subject.calls.find(({role, id}) => role === tier && id);
			const called = subject.calls.some(({role, builtIn}) => role === tier && builtIn);
			return pinned?.from && called ? [{tier, name: pinned.from, family: familyIn(pinned.id ?? '')}] : [];
		});
		return findingIf(usesBedrock(subject) && open.length > 0, () => ({
			status: 'fail',
			about: open.map(({tier}) => tier),
			concerns: {roles: open.map(({tier}) => tier)},
			title: `Claude Code still calls its built-in ${models(open.map(({tier}) => tier))} at every start`,
			because: open.map(({name, family}) => `${name} names a ${modelNames([family ?? ''])} model`).join('; '),
			evidence: assignmentEvidence(subject, ...open.map(({name}) => name)),
			next: [
				{
					say: 'Choose a model of that family, or an application profile, whose ARN names no family',
					own: '',
				},
			],
		}));
	},
};
