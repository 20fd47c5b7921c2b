// The built program without a terminal: a demo home on the real disk, what it printed, and what is on the disk then.
import {spawn} from 'node:child_process';
import {
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';

const program = path.resolve('dist/cli.js');

export type Ran = {readonly code: number; readonly out: string; readonly err: string};

export type Home = {
	readonly path: string;
	/** `before`: words in front of node, such as strace. */
	run(words: readonly string[], before?: readonly string[]): Promise<Ran>;
	put(name: string, bytes: string | Buffer): string;
	read(name: string): string;
	/** Every name below the home with its mode and content, but for what the demo itself brings anew. */
	tree(): readonly string[];
};

/** A home as a world furnishes it, with these files besides. */
export async function demoHome(
	files: Readonly<Record<string, string | Buffer>> = {},
	world = 'healthy',
): Promise<Home> {
	const home = mkdtempSync(path.join(os.tmpdir(), 'program-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	const at = (name: string) => path.join(home, name);
	const put = (name: string, bytes: string | Buffer) => {
		mkdirSync(path.dirname(at(name)), {recursive: true});
		writeFileSync(at(name), bytes);
		return at(name);
	};
	for (const [name, bytes] of Object.entries(files)) put(name, bytes);
	const run: Home['run'] = (words, before = []) =>
		execute([...before, process.execPath, program, ...words, '--demo', world, '--demo-home', home], home);
	await run(['env', '--offline']);
	return {path: home, run, put, read: (name) => readFileSync(at(name), 'utf8'), tree: () => treeOf(home)};
}

/** Runs to the end with nothing of this process's environment but the path. */
export function execute(
	words: readonly string[],
	cwd: string,
	env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
	const [file = '', ...rest] = words;
	return new Promise((resolve, reject) => {
		const child = spawn(file, rest, {
			cwd,
			env: {PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...env},
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let [out, err] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			out += text;
		});
		child.stderr.setEncoding('utf8').on('data', (text: string) => {
			err += text;
		});
		child.on('error', reject);
		child.on('close', (code) => resolve({code: code ?? -1, out, err}));
	});
}

function treeOf(home: string, folder = home): string[] {
	return readdirSync(folder)
		.toSorted()
		.flatMap((name) => {
			const file = path.join(folder, name);
			const shown = path.relative(home, file);
			if (shown === path.join('.aws', 'sso') || shown === 'bin') return [];
			const stat = lstatSync(file);
			if (stat.isSymbolicLink()) return [`${shown} -> ${readlinkSync(file)}`];
			const mode = (stat.mode & 0o777).toString(8);
			if (stat.isDirectory()) return [`${shown}/ ${mode}`, ...treeOf(home, file)];
			return [stat.isFile() ? `${shown} ${mode} ${readFileSync(file, 'latin1')}` : `${shown} ${mode} special`];
		});
}
