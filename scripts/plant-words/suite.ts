// Runs the tests on a copy of the repository in which some words are wrong.
import {execFile, spawn} from 'node:child_process';
import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {type WrongWord, withWrongWords} from './words.ts';

export type SuiteResult = {
	readonly isGreen: boolean;
	/** The names of the tests that failed, one a line. */
	readonly failed: string;
	/** The words that stand in a line in which a test found a difference. */
	readonly shown: readonly WrongWord[];
};

type SuiteOptions = {
	/** Ends with the first test that fails: `shown` is then far from complete. */
	readonly stopAtFirst?: boolean;
	/** Folders of tests; all of them when absent. */
	readonly only?: readonly string[];
};

export async function runSuite(
	words: readonly WrongWord[],
	{stopAtFirst = false, only = []}: SuiteOptions = {},
): Promise<SuiteResult> {
	const copy = await mkdtemp(path.join(os.tmpdir(), 'plant-words-'));
	try {
		await copyRepository(copy);
		await plant(copy, words);
		if ((await run(copy, 'npm', 'run', 'build')) !== 0)
			throw new Error('the copy with the wrong words cannot be built');
		const reporter = './scripts/plant-words/differences-reporter.ts';
		const how = [`--reporter=${reporter}`, `--bail=${stopAtFirst ? 1 : 0}`];
		const code = await run(copy, 'npx', 'vitest', 'run', ...how, ...only);
		const differences = await readFile(path.join(copy, 'differences.txt'), 'utf8');
		const failed = await readFile(path.join(copy, 'failed.txt'), 'utf8');
		return {isGreen: code === 0, failed, shown: words.filter(({wrong}) => differences.includes(wrong))};
	} finally {
		await rm(copy, {recursive: true, force: true});
	}
}

/** All that git would commit, as it stands now. */
async function copyRepository(copy: string): Promise<void> {
	const {stdout} = await promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
	for (const file of stdout.split('\0').filter(Boolean)) await cp(file, path.join(copy, file), {force: true});
	// A link would do for all but one test: the bundler sorts modules by the folder that they are really in.
	await cp('node_modules', path.join(copy, 'node_modules'), {recursive: true, verbatimSymlinks: true});
}

async function plant(copy: string, words: readonly WrongWord[]): Promise<void> {
	for (const file of new Set(words.map((each) => each.file))) {
		const place = path.join(copy, 'source', file);
		const own = words.filter((each) => each.file === file);
		await writeFile(place, withWrongWords(await readFile(place, 'utf8'), own));
	}
}

/** @returns its exit code. What it prints is not shown: the tests are expected to fail. */
const run = (cwd: string, program: string, ...words: readonly string[]) =>
	new Promise<number>((resolve, reject) => {
		const child = spawn(program, words, {cwd, stdio: 'ignore', env: {...process.env, NO_COLOR: '1'}});
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
