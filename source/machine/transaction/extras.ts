// Access control lists and extended attributes: a file that has them is written in place, because a new file would lose them.
import {type SpawnSyncOptionsWithStringEncoding, spawnSync} from 'node:child_process';

/** Of these files, those with an ACL or extended attributes. Node has no call for it, so `ls` and `getfattr` are asked. */
export function withExtras(files: readonly string[], environment: NodeJS.ProcessEnv): ReadonlySet<string> {
	const found = new Set<string>();
	if (process.platform === 'win32' || files.length === 0) return found;
	const options = {
		encoding: 'latin1',
		timeout: 2000,
		stdio: ['ignore', 'pipe', 'ignore'],
		env: {PATH: environment.PATH ?? '/usr/bin:/bin', LC_ALL: 'C'},
	} as const satisfies SpawnSyncOptionsWithStringEncoding;
	for (const file of files) {
		// The 11th character is `+` for an ACL and, on macOS, `@` for extended attributes.
		const line = spawnSync('ls', ['-ld', '--', file], options).stdout ?? '';
		if (line[10] === '+' || line[10] === '@') found.add(file);
	}
	if (process.platform !== 'linux') return found;
	for (const file of files) {
		// Missing getfattr means that nobody on this machine sets such attributes by hand.
		const dump = spawnSync('getfattr', ['--absolute-names', '-m', '^user[.]', '--', file], options).stdout ?? '';
		if (dump.trim() !== '') found.add(file);
	}
	return found;
}
