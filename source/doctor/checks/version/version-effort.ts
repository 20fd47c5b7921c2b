// Finds ARNs with a Claude Code before 2.1.70, which sends the effort field
// to models behind them that do not know it (Claude Code's changelog).

import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {pins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';
export const versionEffort: Check = {
	id: 'version-effort',
	title: 'Claude Code sends the effort field only to models that know it',
	needs: 'offline',
	find(subject) {
		const odd = pins(subject).filter(({id}) => id.startsWith('arn:'));
		return findingIf(odd.length > 0 && isOlderThan(subject, '2.1.70'), () => ({
			status: 'warn',
			concerns: {variables: odd.map(({name}) => name)},
			title: 'This Claude Code version may send models behind ARNs a field that they refuse',
			because: 'Before 2.1.70 it sends effort to all of them',
			evidence: [...assignmentEvidence(subject, ...odd.map(({name}) => name)), ...versionEvidence(subject)],
			next: [{say: 'Update Claude Code', run: 'claude update'}],
		}));
	},
};
