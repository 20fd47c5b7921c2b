// A package of the npm registry, unpacked outside the repository.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, rename, rm, writeFile} from 'node:fs/promises';
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
	const folder = await once(path.join(name.replace(/^@.*\//, ''), version), async (partial) => {
		await npm('pack', '--silent', '--pack-destination', partial, `${name}@${version}`);
		const [archive = ''] = await readdir(partial);
		await promisify(execFile)('tar', ['xzf', archive], {cwd: partial});
		await rm(path.join(partial, archive));
	});
	return path.join(folder, 'package');
}

/**
 * With all that they depend on; their scripts are not run.
 * @param packages `@anthropic-ai/sdk@1.14.0` @param before a date: nothing that was published later is taken
 * @returns the folder of their `node_modules`, filled only if it is not there yet
 */
export const installPackages = (name: string, packages: readonly string[], before?: string): Promise<string> =>
	once(name, async (partial) => {
		await writeFile(path.join(partial, 'package.json'), '{"private": true}\n');
		const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'];
		await npm('install', ...quiet, ...(before ? ['--before', before] : []), '--prefix', partial, ...packages);
	});

/** Fills a folder of the cache, all or nothing. */
async function once(name: string, fill: (partial: string) => Promise<void>): Promise<string> {
	const folder = path.join(cacheFolder(), name);
	if (existsSync(folder)) return folder;
	await mkdir(path.dirname(folder), {recursive: true});
	const partial = await mkdtemp(`${folder}-`);
	try {
		await fill(partial);
		await rename(partial, folder);
	} finally {
		await rm(partial, {recursive: true, force: true});
	}
	return folder;
}

const cacheFolder = () =>
	path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'claude-bedrock-setup');

const npm = async (...words: readonly string[]) =>
	(await promisify(execFile)('npm', words, {timeout: 600_000})).stdout.trim();
