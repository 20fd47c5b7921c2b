// What the built program reads: React and Ink only where the wizard is drawn.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {execute} from './program.ts';

const chunks = path.resolve('dist/chunks');
const withReact = readdirSync(chunks).filter(
	(name) =>
		name.endsWith('.js') && readFileSync(path.join(chunks, name), 'utf8').includes('react.transitional.element'),
);

/** The chunks that a run reads, as Node itself reports them where it loads them. */
async function chunksRead(words: readonly string[]): Promise<string[]> {
	const home = mkdtempSync(path.join(os.tmpdir(), 'loading-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100}));
	const program = path.resolve('dist/cli.js');
	const {err} = await execute([process.execPath, program, ...words, '--demo', '--demo-home', home], home, {
		NODE_DEBUG: 'module',
		NODE_DISABLE_COMPILE_CACHE: '1',
	});
	return [...err.matchAll(/ load "[^"]*chunks[\\/]([^"\\/]+)"/g)].map(([, name = '']) => name);
}

test.each(['--yes --json', 'switch eu-central-1 --yes --dry-run', 'doctor', 'policy --missing', 'env', 'undo', 'off'])(
	'%s reads neither React nor Ink',
	async (line) => {
		expect(withReact).toHaveLength(1);
		const names = await chunksRead(line.split(' '));
		expect(names.length).toBeGreaterThan(3);
		expect(names.filter((name) => withReact.includes(name))).toEqual([]);
	},
);

test('the chunk before the first question holds no sentence about quotas', () => {
	const holding = readdirSync(chunks).filter((name) =>
		readFileSync(path.join(chunks, name), 'utf8').includes('No limit of the output helps'),
	);
	expect(holding.map((name) => name.replace(/-[\w-]{8}\.js$/, ''))).toEqual(['shared']);
});
