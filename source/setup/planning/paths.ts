// Where Claude Code looks for its settings (its documentation, and measured with 2.1.330: CLAUDE_CONFIG_DIR hides ~/.claude).
import type {Machine} from '../../machine/machine.ts';
import type {SettingsFile} from '../answers.ts';

export function settingsPath(machine: Pick<Machine, 'claudeDir' | 'cwd'>, file: SettingsFile): string {
	return {
		user: `${machine.claudeDir}/settings.json`,
		project: `${machine.cwd}/.claude/settings.json`,
		local: `${machine.cwd}/.claude/settings.local.json`,
	}[file];
}
