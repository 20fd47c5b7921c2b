// Names the models that Claude Code calls at bedrock-mantle: other host, other permissions, and no call of this program goes there.

import {whyNotCalled} from '../../../claude-code/mantle.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {mantlePins, regionOfCall} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

export const mantleNotTried: Check = {
	id: 'mantle-not-tried',
	title: 'No model is called at bedrock-mantle',
	needs: 'offline',
	find(subject) {
		const there = mantlePins(subject);
		const ids = [...new Set(there.map(({id}) => id))];
		return findingIf(ids.length > 0, () => ({
			status: 'unknown',
			about: ids,
			title: `Not called, so nothing is proven: ${listText(ids)}`,
			because: whyNotCalled(subject.values, regionOfCall(subject, ids[0] ?? '')),
			concerns: {pins: ids},
			evidence: assignmentEvidence(subject, 'CLAUDE_CODE_USE_MANTLE', ...there.map(({name}) => name)),
			next: [
				{say: 'Start claude once and see whether it answers', run: 'claude -p ping'},
				{
					say: "Where it is refused, ask your administrator for bedrock-mantle:CreateInference; AWS's policy AmazonBedrockMantleInferenceAccess allows it",
				},
			],
		}));
	},
};
