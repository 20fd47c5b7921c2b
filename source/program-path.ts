// Where programs are looked for: in the folders of PATH that no repository can fill. For the account and the machine alone.
import {accessSync, constants, existsSync, statSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where programs are looked for. */
export type ProgramSearch = {
	readonly environment: NodeJS.ProcessEnv;
	/** The current folder of this process by default. */
	readonly cwd?: string;
	readonly home?: string;
};

/**
 * PATH without what a cloned repository brings: relative entries (an empty one is the current folder), `node_modules/.bin`, and folders
 * inside the repository that this runs in.
 */
export function pathOutsideRepository({environment, cwd = process.cwd(), home = os.homedir()}: ProgramSearch): string {
	// Windows calls it `Path`; only process.env itself finds it under any spelling.
	const PATH = environment.PATH ?? (process.platform === 'win32' ? environment.Path : undefined) ?? '';
	const repository = repositoryAround(cwd, home);
	return PATH.split(path.delimiter)
		.filter((folder) => path.isAbsolute(folder) && !/[\\/]node_modules[\\/]\.bin[\\/]?$/.test(folder))
		.filter((folder) => !repository || !isInside(folder, repository))
		.join(path.delimiter);
}

/** The folder with `.git` around the current one, else the current one. A home, or what is above it, belongs to its user. */
function repositoryAround(cwd: string, home: string): string | undefined {
	if (isInside(home, cwd)) return undefined;
	for (let folder = cwd; !isInside(home, folder); folder = path.dirname(folder))
		if (existsSync(path.join(folder, '.git'))) return folder;
	return cwd;
}

const isInside = (inner: string, outer: string) => {
	const relative = path.relative(outer, inner);
	return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
};

/** Absolute path of a program; undefined when it is not there. An absolute path stays what it is. */
export function findProgram(program: string, search: ProgramSearch): string | undefined {
	if (path.isAbsolute(program)) return isProgram(program) ? program : undefined;
	const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
	const folders = pathOutsideRepository(search).split(path.delimiter).filter(Boolean);
	return folders.flatMap((folder) => endings.map((ending) => path.join(folder, program + ending))).find(isProgram);
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}
