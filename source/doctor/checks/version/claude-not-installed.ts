// Finds that there is no `claude` on the PATH: whoever follows the set-up then reads "command not found".

import {installClaudeCode} from '../../../shell-command.ts';
import {type Check, findingIf} from '../../check.ts';
export const claudeNotInstalled: Check = {
	id: 'claude-not-installed',
	title: 'Claude Code is installed',
	needs: 'offline',
	find: ({platform}) =>
		findingIf(!platform.claudeCommand, () => ({
			status: 'warn',
			title: 'Claude Code is not installed, or not on the PATH',
			because: 'There is no program named claude',
			// How Anthropic's documentation installs it (https://code.claude.com/docs/en/setup).
			next: [
				{say: 'Install it with npm', run: 'npm install -g @anthropic-ai/claude-code'},
				{say: "Or with Anthropic's installer", run: installClaudeCode},
			],
		})),
};
