// Finds the lines of set-up in a start-up file that the shell leaves before it comes to them, or whose effect something else undoes.

import {whyNeverRead} from '../../../plan/start-up-end.ts';
import type {Next} from '../../../problem.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import type {SnippetState} from '../../snippet-state.ts';
import type {Subject} from '../../subject.ts';

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

const because = ({path, line = 0, end}: SnippetState): string =>
	end
		? whyNeverRead(end, path, line)
		: 'Something below the lines of set-up defines claude anew, or sets these variables';

const nextStep = ({path, end}: SnippetState): Next[] =>
	end ? [{say: `Move the two lines of set-up above line ${end.line} of ${path}`}] : [];
