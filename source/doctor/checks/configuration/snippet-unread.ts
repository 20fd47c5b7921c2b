// Finds the lines of set-up in a start-up file that the shell leaves before it comes to them, or whose effect something else undoes.

import type {Next} from '../../../problem.ts';
import type {Check} from '../../check.ts';
import type {SnippetState} from '../../snippet-state.ts';
import type {Subject} from '../../subject.ts';
import {findingIf, usesBedrock} from '../../subject-selectors.ts';

export const snippetUnread: Check = {
	id: 'snippet-unread',
	title: 'The shell reads what set-up wrote for it',
	needs: 'offline',
	find(subject) {
		const {snippet} = subject;
		if (snippet?.reaches !== 'no') return [];
		const place = `${snippet.path}${snippet.line ? `:${snippet.line}` : ''}`;
		return findingIf(true, () => ({
			// Where the settings say the same, Claude Code lacks nothing.
			status: usesBedrock(subject) ? 'warn' : 'fail',
			title: `A new ${shellOf(subject)} terminal does not give Claude Code what set-up wrote`,
			because: because(snippet),
			evidence: [place],
			next: [...nextStep(snippet), {say: 'Or write the values into the settings file', own: '--write settings'}],
		}));
	},
};

const shellOf = ({shell}: Subject) => (shell.state === 'known' ? shell.value.program : '');

function because({path, line, end}: SnippetState): string {
	if (!end) return 'something below the lines of set-up defines claude anew, or sets these variables';
	const does = {
		return: 'says return',
		exit: 'ends the shell',
		exec: `starts ${end.program ?? 'another program'} in the place of the shell`,
		waits: 'never ends',
		other: 'is the last that the shell reads',
	}[end.how];
	return `line ${end.line} of ${path} ${does}, so the shell never comes to line ${line}, which set-up wrote`;
}

const nextStep = ({path, end}: SnippetState): Next[] =>
	end ? [{say: `Move the two lines of set-up above line ${end.line} of ${path}`}] : [];
