// Finds a .claude.json that is no JSON: Claude Code does not start with it, and nested too deeply it hangs (measured with 2.1.332).

import {moveFile} from '../../../shell-command.ts';
import type {Check} from '../../check.ts';

export const claudeJsonVoid: Check = {
	id: 'claude-json-void',
	title: 'Claude Code can read .claude.json',
	needs: 'offline',
	find: ({claudeJsonFault: fault}) =>
		fault
			? [
					{
						status: 'fail',
						about: [fault.path],
						title: `Claude Code does not start, because of one mistake in ${fault.path}`,
						because: `Line ${fault.line}, column ${fault.column}: ${fault.say}`,
						evidence: [`${fault.path}:${fault.line}:${fault.column}`],
						next: [
							{say: 'Correct that line: the file must be strict JSON'},
							{
								say: 'Or move the file aside: Claude Code starts with a new one, and asks its first questions again',
								run: moveFile(fault.path, `${fault.path}.aside`),
							},
						],
					},
				]
			: [],
};
