// The stage of --demo: a home of its own, an environment of its own, a current directory of its own. Nothing of the user's is seen.
import {mkdirSync, mkdtempSync, realpathSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {systemProblem} from './transaction/system-error.ts';

export type DemoHome = {
	/** Absolute and free of links. */
	readonly home: string;
	/** The current directory from now on, inside the home, so that a kept home keeps its project settings too. */
	readonly cwd: string;
	/** What this process's environment is from now on. */
	readonly environment: Readonly<Record<string, string>>;
};

/** How the terminal looks and where programs are: all that is taken over. Windows starts no program without the last line. */
const allowed = new Set([
	...['TERM', 'COLORTERM', 'TERM_PROGRAM', 'NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'LINES', 'CI', 'TZ', 'LANG', 'PATH'],
	...['SystemRoot', 'SYSTEMROOT', 'COMSPEC', 'ComSpec', 'PATHEXT', 'Path', 'WINDIR', 'windir'],
]);

/** Only what is allowed, of an environment as it was found. */
export const allowedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
	Object.fromEntries(
		Object.entries(environment).flatMap(([name, value]) =>
			value !== undefined && (allowed.has(name) || name.startsWith('LC_')) ? [[name, value]] : [],
		),
	);

/**
 * Replaces `process.env` in place and the current directory, for good: to be called before anything reads either.
 * `folder` is kept and used again; without one a new folder under the system's temporary directory is made.
 * `more` is added last: the simulated account's addresses and keys, another SHELL.
 * @throws Problem when the folder cannot be made
 */
export function enterDemoHome(folder: string | undefined, more: Readonly<Record<string, string>> = {}): DemoHome {
	const home = make(folder);
	const cwd = path.join(home, 'project');
	const environment = {
		...allowedOf(process.env),
		HOME: home,
		...(process.platform === 'win32' && {USERPROFILE: home}),
		SHELL: '/bin/bash',
		// Otherwise the SDK would ask the machine that this runs on for a role.
		AWS_EC2_METADATA_DISABLED: 'true',
		...more,
	};
	for (const name of Object.keys(process.env)) delete process.env[name];
	Object.assign(process.env, environment);
	process.chdir(cwd);
	return {home, cwd, environment};
}

function make(folder: string | undefined): string {
	const wanted = folder === undefined ? undefined : path.resolve(folder);
	try {
		if (wanted !== undefined) mkdirSync(wanted, {recursive: true, mode: 0o700});
		const home = realpathSync(wanted ?? mkdtempSync(path.join(os.tmpdir(), 'claude-bedrock-setup-demo-')));
		mkdirSync(path.join(home, 'project'), {recursive: true});
		return home;
	} catch (error) {
		throw systemProblem('The home of the demo cannot be made', wanted ?? os.tmpdir(), error);
	}
}
