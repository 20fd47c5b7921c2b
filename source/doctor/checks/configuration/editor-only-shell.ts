// Finds, in an editor's terminal, Bedrock switched on by the shell alone: an editor that is started
// from the desktop does not get what a shell exports, while settings files count everywhere.
import {isSecret} from '../../../claude-code/mask.ts';
import {ours} from '../../../claude-code/variables.ts';
import type {Check} from '../../check.ts';
import {setTo, together} from '../../fixes/fix.ts';
import {fromSettings, shown, usesBedrock, value, when} from '../../subject-selectors.ts';

export const editorOnlyShell: Check = {
	id: 'editor-only-shell',
	title: 'An editor gets the same configuration as the terminal',
	needs: 'offline',
	find(subject) {
		const editor = value(subject, 'TERM_PROGRAM');
		return when(
			editor === 'vscode' && usesBedrock(subject) && !fromSettings(subject, 'CLAUDE_CODE_USE_BEDROCK'),
			() => ({
				status: 'warn',
				title: 'The extension in this editor may not see the configuration',
				because: 'Bedrock is switched on in the shell only, and an editor started from the desktop does not read it',
				evidence: shown(subject, 'CLAUDE_CODE_USE_BEDROCK', 'TERM_PROGRAM'),
				next: [{say: 'write it into the settings file', own: '--write settings'}],
			}),
		);
	},
	/** Writes all variables, since with the switch alone the editor would call built-in models. Secrets stay where they are. */
	fix(subject) {
		const names = ours.filter((name) => value(subject, name) && !fromSettings(subject, name) && !isSecret(name));
		return together(
			'write what the terminal exports into the user settings',
			names.map((name) => setTo(subject, name, value(subject, name) ?? '')),
		);
	},
};
