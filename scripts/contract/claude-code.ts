// The real Claude Code, from the npm registry, kept outside the repository.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, rename, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';

/** The version whose behaviour was measured: what this program predicts is held against it on every change. */
export const measuredVersion = '2.1.332';

/** What to spawn, with the words that come before the arguments. */
export type ClaudeCode = {readonly version: string; readonly file: string; readonly words: readonly string[]};

/** From this version on the program is one file for each platform; before, it is a JavaScript file. */
const firstBinary = [2, 1, 110];

/**
 * @param version `2.1.332`, or `latest`
 * @returns the program, fetched only if it is not there yet. Rejects where the registry cannot be reached or has no such version.
 */
export async function fetchClaudeCode(version: string): Promise<ClaudeCode> {
	const exact = /^\d/.test(version) ? version : await npm('view', `${packageOf(version)}@${version}`, 'version');
	const folder = path.join(cacheFolder(), exact);
	if (!existsSync(folder)) await unpack(`${packageOf(exact)}@${exact}`, folder);
	const file = path.join(folder, 'package', isBinary(exact) ? 'claude' : 'cli.js');
	return isBinary(exact) ? {version: exact, file, words: []} : {version: exact, file: process.execPath, words: [file]};
}

const cacheFolder = () =>
	path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'claude-bedrock-setup', 'claude-code');

const packageOf = (version: string) =>
	`@anthropic-ai/claude-code${isBinary(version) ? `-${process.platform}-${process.arch}` : ''}`;

function isBinary(version: string): boolean {
	if (!/^\d/.test(version)) return true;
	const parts = version.split('.').map(Number);
	const at = firstBinary.findIndex((part, index) => part !== parts[index]);
	return at < 0 || (parts[at] ?? 0) > (firstBinary[at] ?? 0);
}

async function unpack(name: string, folder: string): Promise<void> {
	await mkdir(path.dirname(folder), {recursive: true});
	const partial = await mkdtemp(`${folder}-`);
	try {
		await npm('pack', '--silent', '--pack-destination', partial, name);
		const [archive] = await readdir(partial);
		await promisify(execFile)('tar', ['xzf', archive ?? ''], {cwd: partial});
		await rm(path.join(partial, archive ?? ''));
		await rename(partial, folder);
	} finally {
		await rm(partial, {recursive: true, force: true});
	}
}

const npm = async (...words: readonly string[]) =>
	(await promisify(execFile)('npm', words, {timeout: 600_000})).stdout.trim();
