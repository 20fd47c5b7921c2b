// Where Claude Code looks for its settings (its documentation, and measured with 2.1.330: CLAUDE_CONFIG_DIR hides ~/.claude).

import type {SettingsScope} from '../targets.ts';
import type {PlannedMachine} from './planned-machine.ts';

export function settingsPath(machine: Pick<PlannedMachine, 'claudeDir' | 'cwd'>, file: SettingsScope): string {
	return {
		user: `${machine.claudeDir}/settings.json`,
		project: `${machine.cwd}/.claude/settings.json`,
		local: `${machine.cwd}/.claude/settings.local.json`,
	}[file];
}
