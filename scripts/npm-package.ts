// A package of the npm registry, unpacked outside the repository.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, rename, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';

/** @param tag `latest`, `22`, or a version @returns the newest version that it names. Rejects where the registry cannot be reached or has none */
export async function versionOf(name: string, tag: string): Promise<string> {
	const answer = JSON.parse(await npm('view', `${name}@${tag}`, 'version', '--json')) as string | readonly string[];
	const newestFirst = (left: string, right: string) => right.localeCompare(left, 'en', {numeric: true});
	return typeof answer === 'string' ? answer : (answer.toSorted(newestFirst)[0] ?? '');
}

/** @returns its folder, fetched only if it is not there yet */
export async function fetchPackage(name: string, version: string): Promise<string> {
	const folder = path.join(cacheFolder(), name.replace(/^@.*\//, ''), version);
	if (existsSync(folder)) return path.join(folder, 'package');
	await mkdir(path.dirname(folder), {recursive: true});
	const partial = await mkdtemp(`${folder}-`);
	try {
		await npm('pack', '--silent', '--pack-destination', partial, `${name}@${version}`);
		const [archive = ''] = await readdir(partial);
		await promisify(execFile)('tar', ['xzf', archive], {cwd: partial});
		await rm(path.join(partial, archive));
		await rename(partial, folder);
	} finally {
		await rm(partial, {recursive: true, force: true});
	}
	return path.join(folder, 'package');
}

const cacheFolder = () =>
	path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'claude-bedrock-setup');

const npm = async (...words: readonly string[]) =>
	(await promisify(execFile)('npm', words, {timeout: 600_000})).stdout.trim();
