// Finds ids with a geography prefix while Mantle is used: it knows
// plain ids only (Claude Code's documentation on Amazon Bedrock).

import {prefixOf} from '../../../bedrock/geography.ts';
import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {mantlePins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

export const mantlePrefix: Check = {
	id: 'mantle-prefix',
	title: 'Models for Mantle have no geography prefix',
	needs: 'offline',
	find(subject) {
		const odd = mantlePins(subject).filter(({id}) => prefixOf(id) !== undefined);
		return findingIf(odd.length > 0, () => ({
			status: 'fail',
			about: odd.map(({id}) => id),
			title: `Mantle does not know ${listText([...new Set(odd.map(({id}) => id))])}`,
			because: 'It takes only ids that start with anthropic.',
			evidence: assignmentEvidence(subject, ...odd.map(({name}) => name)),
			next: [{say: 'Set CLAUDE_CODE_USE_BEDROCK to 1, or remove the prefix'}],
		}));
	},
};
