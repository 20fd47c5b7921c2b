// Finds models of which one turn reserves more than the account may use in a minute.
import {turnFinding, turnTooLargeId} from '../../../access/turn-finding.ts';
import {tooSmall} from '../../../access/turn-quotas.ts';
import {limitVariable} from '../../../claude-code/output-limit.ts';
import type {Check} from '../../check.ts';
import {quotaRows} from '../../quotas-here.ts';
import {assignmentEvidence} from '../../values.ts';

export const turnTooLarge: Check = {
	id: turnTooLargeId,
	title: 'A turn fits the tokens per minute of the account',
	needs: 'account',
	find(subject) {
		const rows = quotaRows(subject);
		const found = turnFinding(rows);
		if (!found) return [];
		const small = tooSmall(rows);
		return [
			{
				...found,
				about: small.map(({model}) => model.id),
				concerns: {pins: small.flatMap(({pins}) => pins), variables: [limitVariable]},
				evidence: assignmentEvidence(subject, limitVariable),
			},
		];
	},
};
