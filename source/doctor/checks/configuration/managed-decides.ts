// Finds values that managed settings overrule: they beat every other place (Claude
// Code's documentation on settings), and only the administrator can change them.

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';

export const managedDecides: Check = {
	id: 'managed-decides',
	title: 'Managed settings do not override yours',
	needs: 'offline',
	find(subject) {
		const beaten = [...subject.values].filter(
			([, {winner, losers, value: won}]) => winner.layer === 'managed' && losers.some((loser) => loser.value !== won),
		);
		return findingIf(beaten.length > 0, () => ({
			status: 'warn',
			about: beaten.map(([name]) => name),
			concerns: {variables: beaten.map(([name]) => name)},
			title: `Your administrator decides ${listText(beaten.map(([name]) => name))}`,
			because: 'Managed settings override every other place',
			evidence: beaten.flatMap(([name]) => assignmentEvidence(subject, name)),
			next: [{say: 'Ask your administrator if you need another value'}],
		}));
	},
};
