// Which folders this program and Claude Code use on this computer, worked out from the environment alone.
import path from 'node:path';
import {Problem} from '../problem.ts';

export type MachinePaths = {
	readonly home: string;
	/** `${XDG_CONFIG_HOME:-~/.config}/claude-bedrock-setup`: the dotenv file and the stored answers. */
	readonly configDir: string;
	/** `${XDG_STATE_HOME:-~/.local/state}/claude-bedrock-setup`: receipts, backups and the lock. */
	readonly stateDir: string;
	/** `$CLAUDE_CONFIG_DIR` or `~/.claude`. */
	readonly claudeDir: string;
};

/** The file of the stored answers. */
export const answersFile = (configDir: string) => path.join(configDir, 'config.json');

const setElsewhere = 'export HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"';
const setOnWindows = "$env:USERPROFILE = [Environment]::GetFolderPath('UserProfile')";

const folderName = 'claude-bedrock-setup';

/** @throws Problem `home-unknown` when HOME is not set or not absolute */
export function machinePaths(environment: NodeJS.ProcessEnv, cwd: string, platform: NodeJS.Platform): MachinePaths {
	// As Claude Code has it: Node's os.homedir() reads USERPROFILE there, whatever HOME says.
	const variable = platform === 'win32' && environment.USERPROFILE ? 'USERPROFILE' : 'HOME';
	const home = environment[variable] ?? '';
	if (!path.isAbsolute(home)) {
		throw new Problem({
			code: 'home-unknown',
			title: 'Your home folder is not known',
			because: home === '' ? `${variable} is not set` : `${variable} is not an absolute path: ${home}`,
			next: [{say: 'Set it, then run this again', run: platform === 'win32' ? setOnWindows : setElsewhere}],
		});
	}
	// A relative value is invalid and ignored (XDG Base Directory Specification).
	const xdgFolder = (name: string, defaultFolder: string) => {
		const value = environment[name];
		return value && path.isAbsolute(value) ? value : path.join(home, defaultFolder);
	};
	return {
		home,
		configDir: path.join(xdgFolder('XDG_CONFIG_HOME', '.config'), folderName),
		stateDir: path.join(xdgFolder('XDG_STATE_HOME', path.join('.local', 'state')), folderName),
		// An empty or relative value counts, and is meant from the start folder (measured with Claude Code 2.1.332).
		claudeDir:
			environment.CLAUDE_CONFIG_DIR === undefined
				? path.join(home, '.claude')
				: path.resolve(cwd, environment.CLAUDE_CONFIG_DIR),
	};
}
