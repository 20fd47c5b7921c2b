// Finds, in an editor's terminal, Bedrock switched on by the shell alone: an editor that is started
// from the desktop does not get what a shell exports, while settings files count everywhere.

import {holdsCredentials} from '../../../claude-code/shown-value.ts';
import {setupVariables} from '../../../claude-code/variables.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {combinedFix, setTo} from '../../fixes/fix.ts';
import {assignmentEvidence, effectiveValue, isDecidedBySettings} from '../../values.ts';

export const editorOnlyShell: Check = {
	id: 'editor-only-shell',
	title: 'Editor and terminal get the same settings',
	needs: 'offline',
	find(subject) {
		const editor = effectiveValue(subject, 'TERM_PROGRAM');
		return findingIf(
			editor === 'vscode' && usesBedrock(subject) && !isDecidedBySettings(subject, 'CLAUDE_CODE_USE_BEDROCK'),
			() => ({
				status: 'warn',
				title: 'The Claude Code extension of this editor may not use Bedrock',
				because: 'Bedrock is switched on only in the shell; an editor started from the desktop does not get that',
				evidence: assignmentEvidence(subject, 'CLAUDE_CODE_USE_BEDROCK', 'TERM_PROGRAM'),
				next: [{say: 'Write it into the settings file', own: '--write settings'}],
			}),
		);
	},
	/** Writes all variables, since with the switch alone the editor would call built-in models. Secrets stay where they are. */
	fix(subject) {
		const names = setupVariables.filter(
			(name) => effectiveValue(subject, name) && !isDecidedBySettings(subject, name) && !holdsCredentials(name),
		);
		return combinedFix(
			'Copy what the terminal exports into the user settings',
			names.map((name) => setTo(subject, name, effectiveValue(subject, name) ?? '')),
		);
	},
};
