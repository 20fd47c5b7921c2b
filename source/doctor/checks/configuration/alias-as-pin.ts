// Finds an alias as the value of a pin: Claude Code sends it to AWS as the id of a model (measured with
// 2.1.330). `default` and `inherit` are sent as they are in every model variable but that of subagents.

import {isAlias} from '../../../bedrock/pin.ts';
import {pinnableTiers, tierVariable} from '../../../claude-code/variables.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {pins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

const words = ['default', 'inherit'];
export const aliasAsPin: Check = {
	id: 'alias-as-pin',
	title: 'Model variables hold a model, not an alias',
	needs: 'offline',
	find(subject) {
		const tierNames: readonly string[] = pinnableTiers.map(tierVariable);
		const odd = pins(subject).filter(({name, id}) =>
			tierNames.includes(name)
				? isAlias(id) || words.includes(id)
				: words.includes(id.toLowerCase()) && name !== 'CLAUDE_CODE_SUBAGENT_MODEL',
		);
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: odd.map(({name}) => name),
			concerns: {variables: odd.map(({name}) => name)},
			title: `${listText(odd.map(({name}) => name))} must be a model, not an alias`,
			because: 'Claude Code sends the word to AWS, which answers "The provided model identifier is invalid"',
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name)),
			next: [{say: 'Choose an inference profile', own: ''}],
		}));
	},
};
