// Whoever rewords a sentence changes nothing else: with marks in place of all sentences, the program decides as it does with them.
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {beforeAll, expect, test} from 'vitest';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {cases} from '../doctor/cases/index.ts';
import {bundle} from './mark-sentences.ts';

const modules = path.resolve('node_modules/.cache/sentences');
const file = {'as they are': path.join(modules, 'as-they-are.mjs'), marked: path.join(modules, 'marked.mjs')};
type Sentences = keyof typeof file;

type Observations = Readonly<Record<string, unknown>>;

/** Decisions of a build in all worlds and in all broken homes, in a process and a home of its own. */
async function observe(sentences: Sentences): Promise<Observations> {
	const home = mkdtempSync(path.join(os.tmpdir(), 'sentences-'));
	try {
		await bundle('test/sentences/observe-worlds.ts', file[sentences], sentences);
		const out = path.join(home, 'observations.json');
		const env = {HOME: home, TMPDIR: home, PATH: process.env.PATH, LANG: 'C.UTF-8'};
		await promisify(execFile)(process.execPath, ['--no-warnings', file[sentences], out], {env});
		return JSON.parse(readFileSync(out, 'utf8'));
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
}

let plain: Observations = {};
let marked: Observations = {};
beforeAll(async () => {
	[plain, marked] = await Promise.all([observe('as they are'), observe('marked')]);
}, 600_000);

test('exit codes, JSON codes, the order of findings, screens and rows are the same without any sentence', () => {
	const names = Object.keys(plain).sort();
	expect(names.length).toBeGreaterThan(2 * worlds.length + cases.length);
	const different = names.filter((name) => JSON.stringify(marked[name]) !== JSON.stringify(plain[name]));
	const only = (all: Observations) => Object.fromEntries(different.map((name) => [name, all[name]]));
	expect(only(marked)).toEqual(only(plain));
});

test('marks stand where sentences stood', () => {
	const code = readFileSync(file.marked, 'utf8');
	expect(readFileSync(file['as they are'], 'utf8')).toContain('No region is set, so Claude Code uses us-east-1');
	expect(code).not.toContain('No region is set');
	expect(code.match(/⟦/g)?.length).toBeGreaterThan(2_000);
});
