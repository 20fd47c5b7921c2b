// What V8 compiled is kept beside the built program: it changes how fast a run starts, and nothing that it says.
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {execute, type Ran} from './program.ts';
import {openTerminal} from './terminal.ts';

const compiled = (program: string) => path.join(program, 'compiled', `${process.version}-${process.arch}`);

/** A copy of what was built, of which nothing is kept yet. */
function freshProgram(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'compile-cache-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	cpSync('dist', folder, {recursive: true, filter: (file) => path.basename(file) !== 'compiled'});
	return folder;
}

/** What a run in a home of its own said, without the names and times that differ from run to run, and what it waited for. */
async function run(program: string, line: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
	const home = path.join(mkdtempSync(path.join(os.tmpdir(), 'compile-cache-home-')), 'home');
	onTestFinished(() => rmSync(path.dirname(home), {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	const words = [process.execPath, path.join(program, 'cli.js'), ...line.split(' '), '--demo', '--demo-home', home];
	const {code, out, err} = await execute(words, os.tmpdir(), env);
	const plain = (text: string) =>
		text
			.replaceAll(path.dirname(home), '')
			.replaceAll(path.basename(path.dirname(home)), '')
			.replace(/^.* \.\.\.\n/gm, '')
			.replace(/\d+ ?ms\b|\d{4}-\d\d-\d\dT[\d:.]+Z?|\d+ h( \d+ min)?|\d+ min\b/g, 'TIME');
	return {code, out: plain(out), err: plain(err)};
}

const kept = (program: string) => readdirSync(compiled(program)).toSorted();
const times = (program: string) => kept(program).map((name) => statSync(path.join(compiled(program), name)).mtimeMs);

test.each([
	'policy',
	'doctor --no-shell',
	'--yes',
	'switch eu-central-1 --yes --dry-run',
	'profiles',
	'undo --yes',
	'env',
])('%s says the same with compiled code as without, and keeps it once', async (line) => {
	const program = freshProgram();
	const without = await run(program, line, {NODE_DISABLE_COMPILE_CACHE: '1'});
	expect(readdirSync(program)).not.toContain('compiled');
	expect(await run(program, line)).toEqual(without);
	const names = kept(program);
	expect(names.length).toBeGreaterThan(3);
	expect(names.filter((name) => !name.endsWith('.js.bin'))).toEqual([]);
	const written = times(program);
	expect(await run(program, line)).toEqual(without);
	expect(kept(program)).toEqual(names);
	expect(times(program)).toEqual(written);
});

test('what is damaged, cut off or of another program is made anew', async () => {
	const program = freshProgram();
	const first = await run(program, 'policy');
	const files = kept(program).map((name) => path.join(compiled(program), name));
	const [start = '', other = ''] = files.filter((file) => /[\\/](start|credentials)-/.test(file));
	const sizes = files.map((file) => statSync(file).size);
	const another = readFileSync(other);
	for (const [at, file] of files.entries())
		if (file !== start && file !== other) {
			if (at % 3 === 0) truncateSync(file, Math.floor((sizes[at] ?? 0) / 2));
			else writeFileSync(file, at % 3 === 1 ? '' : Buffer.alloc(sizes[at] ?? 0));
		}
	writeFileSync(start, another);
	writeFileSync(other, 'no compiled code');
	expect(await run(program, 'policy')).toEqual(first);
	for (const [at, file] of files.entries()) expect(statSync(file).size).toBeGreaterThan((sizes[at] ?? 0) / 2);
	const written = times(program);
	expect(await run(program, 'policy')).toEqual(first);
	expect(times(program)).toEqual(written);
});

test('runs at the same time, and a place where nothing can be kept, disturb nothing', async () => {
	const program = freshProgram();
	const all = await Promise.all(Array.from({length: 4}, () => run(program, 'policy')));
	for (const one of all) expect(one).toEqual(all[0]);
	expect(kept(program).filter((name) => !name.endsWith('.js.bin'))).toEqual([]);

	const closed = freshProgram();
	writeFileSync(path.join(closed, 'compiled'), '');
	expect(await run(closed, 'policy')).toEqual(all[0]);
	expect(readFileSync(path.join(closed, 'compiled'), 'utf8')).toBe('');
});

test('of a long session no more is kept than what a start needs', async () => {
	const sizeOfStart = async (session: (program: string) => Promise<void>) => {
		const program = freshProgram();
		await session(program);
		const [name = ''] = kept(program).filter((file) => /^start-[\w-]{8}\.js\.bin$/.test(file));
		return statSync(path.join(compiled(program), name)).size;
	};
	const wholeWalk = await sizeOfStart(async (program) => {
		const terminal = openTerminal(['--demo', '--write', 'settings', '--no-probe'], {program});
		for (const screen of ['1 of 8', '2 of 8', '3 of 8', '4 of 8', '5 of 8', '6 of 8', '7 of 8', '❯ Write']) {
			await terminal.shows(screen);
			await terminal.shows('❯');
			terminal.press('enter');
		}
		expect((await terminal.ended()).code).toBe(0);
	});
	const withoutQuestions = await sizeOfStart(async (program) => void (await run(program, '--yes --no-probe')));
	const oneKey = await sizeOfStart(async (program) => {
		const terminal = openTerminal(['--demo'], {program});
		await terminal.shows('ctrl+c quit');
		terminal.press('down');
		await terminal.shows('❯ build');
		terminal.press('ctrl+c');
		await terminal.ended();
	});
	expect(wholeWalk).toBeLessThan(1.2 * oneKey);
	expect(withoutQuestions).toBeGreaterThan(1.2 * oneKey);
});

test('a chunk is written in ASCII: it is read with one byte a character', () => {
	const chunks = path.resolve('dist/chunks');
	const beyond = readdirSync(chunks)
		.filter((name) => name.endsWith('.js'))
		.filter((name) => readFileSync(path.join(chunks, name)).some((byte) => byte > 127));
	expect(beyond).toEqual([]);
});

test('what answers at once keeps nothing, and no chunk imports', async () => {
	const program = freshProgram();
	await execute([process.execPath, path.join(program, 'cli.js'), '--version'], os.tmpdir());
	await execute([process.execPath, path.join(program, 'cli.js'), '--help'], os.tmpdir());
	expect(readdirSync(program)).not.toContain('compiled');
	const chunks = path.join(program, 'chunks');
	const importing = readdirSync(chunks).filter((name) =>
		/[^.\w]import\(/.test(readFileSync(path.join(chunks, name), 'utf8')),
	);
	expect(importing).toEqual([]);
});
