// Finds ARNs with a Claude Code before 2.1.70, which sends the effort field
// to models behind them that do not know it (Claude Code's changelog).
import {type Check, findingIf} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';
import {pins} from '../../pinned-models.ts';
import {assignmentEvidence} from '../../values.ts';

export const versionEffort: Check = {
	id: 'version-effort',
	title: 'This Claude Code sends effort only where it is known',
	needs: 'offline',
	find(subject) {
		const odd = pins(subject).filter(({id}) => id.startsWith('arn:'));
		return findingIf(odd.length > 0 && isOlderThan(subject, '2.1.70'), () => ({
			status: 'warn',
			title: 'This version of Claude Code may send models behind ARNs a field that they refuse',
			because: 'before 2.1.70 it sent effort to all of them',
			evidence: [...assignmentEvidence(subject, ...odd.map(({name}) => name)), ...versionEvidence(subject)],
			next: [{say: 'update Claude Code', run: 'claude update'}],
		}));
	},
};
