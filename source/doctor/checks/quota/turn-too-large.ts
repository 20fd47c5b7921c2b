// Finds models of which one turn reserves more than the account may use in a minute: AWS answers it with 429, and Claude Code tries again
// for minutes without a word.

import {quotaSteps, tooSmallText} from '../../../access/quota-sentences.ts';
import {isRefusedAtOnce, tooSmall} from '../../../access/turn-quotas.ts';
import {limitVariable} from '../../../claude-code/output-limit.ts';
import {listText} from '../../../list-text.ts';
import {type Check, findingIf} from '../../check.ts';
import {quotaRows} from '../../quotas-here.ts';
import {assignmentEvidence} from '../../values.ts';

export const turnTooLarge: Check = {
	id: 'turn-too-large',
	title: 'A turn fits the tokens per minute of the account',
	needs: 'account',
	find(subject) {
		const rows = tooSmall(quotaRows(subject));
		return findingIf(rows.length > 0, () => ({
			status: rows.some(isRefusedAtOnce) ? 'fail' : 'warn',
			about: rows.map(({model}) => model.id),
			concerns: {pins: rows.flatMap(({pins}) => pins), variables: [limitVariable]},
			title: `One turn of ${listText(rows.map(({model}) => model.label))} is larger than the account may use in a minute`,
			because: rows.map(tooSmallText).join('. '),
			evidence: assignmentEvidence(subject, limitVariable),
			next: quotaSteps(rows),
		}));
	},
};
