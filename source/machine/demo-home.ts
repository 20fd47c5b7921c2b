// Gives --demo a home, an environment and a current directory of its own, so that it reads and writes nothing of the user's.
import {mkdirSync, mkdtempSync, realpathSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {systemProblem} from './files/system-error.ts';

export type DemoHome = {
	/** Absolute and free of links. */
	readonly home: string;
	/** The current directory from now on. It is inside the home, so that a home used again has its project settings too. */
	readonly cwd: string;
	/** This process's environment from now on. */
	readonly environment: Readonly<Record<string, string>>;
};

/** Variables that the demo keeps: how the terminal looks and where programs are. Windows starts no program without the last line. */
const keptVariables = new Set([
	...['TERM', 'COLORTERM', 'TERM_PROGRAM', 'NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'LINES', 'CI', 'TZ', 'LANG', 'PATH'],
	...['SystemRoot', 'SYSTEMROOT', 'COMSPEC', 'ComSpec', 'PATHEXT', 'Path', 'WINDIR', 'windir'],
]);

/** The part of an environment that the demo keeps. */
export const keptEnvironment = (environment: NodeJS.ProcessEnv): Record<string, string> =>
	Object.fromEntries(
		Object.entries(environment).flatMap(([name, value]) =>
			value !== undefined && (keptVariables.has(name) || name.startsWith('LC_')) ? [[name, value]] : [],
		),
	);

/**
 * Replaces `process.env` in place and the current directory, for good: to be called before anything reads either.
 * `folder` is used again when it exists; without one a new folder in the system's temporary directory is created.
 * `more` is added last: the simulated account's addresses and keys, another SHELL.
 * @throws Problem when the folder cannot be created
 */
export function enterDemoHome(folder: string | undefined, more: Readonly<Record<string, string>> = {}): DemoHome {
	const home = createHome(folder);
	const cwd = path.join(home, 'project');
	const environment = {
		...keptEnvironment(process.env),
		HOME: home,
		...(process.platform === 'win32' && {USERPROFILE: home}),
		SHELL: '/bin/bash',
		// On an EC2 instance the SDK would otherwise ask the instance for its role.
		AWS_EC2_METADATA_DISABLED: 'true',
		...more,
	};
	for (const name of Object.keys(process.env)) delete process.env[name];
	Object.assign(process.env, environment);
	process.chdir(cwd);
	return {home, cwd, environment};
}

function createHome(folder: string | undefined): string {
	const target = folder === undefined ? undefined : path.resolve(folder);
	try {
		if (target !== undefined) mkdirSync(target, {recursive: true, mode: 0o700});
		const home = realpathSync(target ?? mkdtempSync(path.join(os.tmpdir(), 'claude-bedrock-setup-demo-')));
		mkdirSync(path.join(home, 'project'), {recursive: true});
		return home;
	} catch (error) {
		throw systemProblem('The home of the demo cannot be made', target ?? os.tmpdir(), error);
	}
}
