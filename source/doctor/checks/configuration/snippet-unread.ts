// Finds the lines of set-up in a start-up file that the shell leaves before it comes to them, or whose effect something else undoes.

import {describeOrigin} from '../../../claude-code/settings-layers.ts';
import {whyNeverRead} from '../../../plan/start-up-end.ts';
import type {Next} from '../../../problem.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import type {Check} from '../../check.ts';
import type {SnippetState} from '../../snippet-state.ts';

export const snippetUnread: Check = {
	id: 'snippet-unread',
	title: 'The shell reads what set-up wrote for it',
	needs: 'offline',
	find(subject) {
		const {snippet} = subject;
		if (snippet?.reaches !== 'no') return [];
		return [
			{
				// Where the settings say the same, Claude Code lacks nothing.
				status: usesBedrock(subject) ? 'warn' : 'fail',
				title: `A new ${snippet.shell} terminal does not give Claude Code what set-up wrote`,
				because: because(snippet),
				evidence: [describeOrigin({layer: 'shell-file', ...snippet})],
				next: nextSteps(snippet),
			},
		];
	},
};

const because = ({path, line = 0, end}: SnippetState): string =>
	end
		? whyNeverRead(end, path, line)
		: 'Something below the lines of set-up defines claude anew, or sets these variables';

const nextSteps = ({path, end}: SnippetState): Next[] => {
	const own = '--write settings';
	return end
		? [
				{say: `Move the two lines of set-up above line ${end.line} of ${path}`},
				{say: 'Or write the values into the settings file', own},
			]
		: [{say: 'Write the values into the settings file', own}];
};
