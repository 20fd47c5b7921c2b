// Where things are on this computer, from the environment alone.
import path from 'node:path';
import {Problem} from '../problem.ts';

export type MachinePaths = {
	readonly home: string;
	/** `${XDG_CONFIG_HOME:-~/.config}/claude-bedrock-setup`: the dotenv file and the memory. */
	readonly configDir: string;
	/** `${XDG_STATE_HOME:-~/.local/state}/claude-bedrock-setup`: receipts, backups and the lock. */
	readonly stateDir: string;
	/** `$CLAUDE_CONFIG_DIR` or `~/.claude`. */
	readonly claudeDir: string;
};

/** What conf keeps: the last answers. */
export const memoryIn = (configDir: string) => path.join(configDir, 'config.json');

const own = 'claude-bedrock-setup';

/** @throws Problem `home-unknown` when HOME is not set or not absolute */
export function placesOf(environment: NodeJS.ProcessEnv, cwd: string, platform: NodeJS.Platform): MachinePaths {
	const variable = platform === 'win32' && !environment.HOME ? 'USERPROFILE' : 'HOME';
	const home = environment[variable] ?? '';
	if (!path.isAbsolute(home)) {
		throw new Problem({
			code: 'home-unknown',
			title: 'Your home folder is not known',
			because: home === '' ? `${variable} is not set` : `${variable} is not an absolute path: ${home}`,
			next: [{say: 'Set it, then run this again', run: 'export HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"'}],
		});
	}
	// A relative value is invalid and ignored (XDG Base Directory Specification).
	const xdg = (name: string, otherwise: string) => {
		const value = environment[name];
		return value && path.isAbsolute(value) ? value : path.join(home, otherwise);
	};
	return {
		home,
		configDir: path.join(xdg('XDG_CONFIG_HOME', '.config'), own),
		stateDir: path.join(xdg('XDG_STATE_HOME', path.join('.local', 'state')), own),
		claudeDir: environment.CLAUDE_CONFIG_DIR
			? path.resolve(cwd, environment.CLAUDE_CONFIG_DIR)
			: path.join(home, '.claude'),
	};
}
