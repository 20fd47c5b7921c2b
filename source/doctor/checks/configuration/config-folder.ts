// CLAUDE_CONFIG_DIR moves the user settings; what is in ~/.claude is then not read (measured).
import type {Check} from '../../check.ts';
import {shown, when} from '../../subject-selectors.ts';

export const configFolder: Check = {
	id: 'config-folder',
	title: 'The settings are in the folder that Claude Code reads',
	needs: 'offline',
	find: (subject) =>
		when(subject.configFolder.hidden, () => ({
			status: 'warn',
			about: [subject.configFolder.hidden],
			title: `${subject.configFolder.hidden} is not read`,
			because: `CLAUDE_CONFIG_DIR makes Claude Code read ${subject.configFolder.path} instead`,
			evidence: shown(subject, 'CLAUDE_CONFIG_DIR'),
			next: [{say: 'unset it, or move the settings there', run: 'unset CLAUDE_CONFIG_DIR'}],
		})),
};
