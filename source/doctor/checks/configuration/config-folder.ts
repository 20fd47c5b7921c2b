// Finds a ~/.claude/settings.json that is not read because CLAUDE_CONFIG_DIR
// names another folder (measured with Claude Code 2.1.330).

import {unsetVariables} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
import {assignmentEvidence} from '../../values.ts';
export const configFolder: Check = {
	id: 'config-folder',
	title: 'Your settings are in the folder that Claude Code reads',
	needs: 'offline',
	find: (subject) =>
		findingIf(subject.configFolder.hidden, () => ({
			status: 'warn',
			about: [subject.configFolder.hidden],
			title: `Claude Code does not read ${subject.configFolder.hidden}`,
			because: `CLAUDE_CONFIG_DIR makes it read ${subject.configFolder.path} instead`,
			evidence: assignmentEvidence(subject, 'CLAUDE_CONFIG_DIR'),
			next: [{say: 'Unset it, or move the settings there', run: unsetVariables('CLAUDE_CONFIG_DIR')}],
		})),
};
