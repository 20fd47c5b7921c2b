// What ships: the same bytes wherever it is built, and the licence of everything that is inside.
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {packagesOf, thirdPartyNotices} from '../../scripts/build/notices.js';

const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'build-'));
afterAll(() => rmSync(elsewhere, {recursive: true, force: true}));

const notices = readFileSync('dist/THIRD-PARTY-NOTICES.txt', 'utf8');
/** `ink 6.8.0 (MIT)` */
const titles = [...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d\S*) \((.+)\)$/gm)].map(
	([, name = '', version = '', licence = '']) => ({name, version, licence}),
);

/** Every file below a folder with its bytes. */
const contents = (folder: string) =>
	Object.fromEntries(
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter((entry) => entry.isFile())
			.map(({parentPath, name}) => path.join(parentPath, name))
			.map((file) => [path.relative(folder, file), readFileSync(file, 'base64')]),
	);

const build = (folder: string, out: string) =>
	execFileSync(process.execPath, ['scripts/build.js', out], {cwd: folder, stdio: 'pipe'});

test('two builds in two folders have the same bytes', () => {
	const copy = path.join(elsewhere, 'a', 'copy of the source');
	mkdirSync(path.join(copy, 'node_modules'), {recursive: true});
	const source = readdirSync('.').filter((name) => !['.git', 'node_modules', 'dist'].includes(name));
	const bundled = new Set(titles.map(({name}) => path.join('node_modules', name.split('/')[0] ?? '')));
	for (const name of [...source, ...bundled]) cpSync(name, path.join(copy, name), {recursive: true});
	// What builds is not part of what is built.
	for (const name of ['rolldown', '@rolldown', '@oxc-project'])
		symlinkSync(path.resolve('node_modules', name), path.join(copy, 'node_modules', name));
	build(copy, 'dist');
	build('.', path.join(elsewhere, 'b'));
	const [here, there] = [contents(path.join(elsewhere, 'b')), contents(path.join(copy, 'dist'))];
	expect(Object.keys(there)).toEqual(Object.keys(here));
	expect(there).toEqual(here);
	expect(Object.keys(here).length).toBeGreaterThan(30);
});

describe('the licences of what is bundled', () => {
	/** Minified code keeps string literals: each of these is one that only its package has. */
	test.each([
		['react', 'react.transitional.element'],
		['ink', 'Raw mode is not supported on the current process.stdin'],
		['conf', 'Use `delete()` to clear values'],
		['yoga-layout', 'yoga-'],
		['jsonc-parser', 'InvalidCommentToken'],
		['@aws-sdk/client-bedrock', 'GetUseCaseForModelAccess'],
	])('stand there for %s, which is inside', (name, literal) => {
		const code = readdirSync('dist/chunks').map(
			(file) => `${file} ${readFileSync(path.join('dist/chunks', file), 'utf8')}`,
		);
		expect(code.some((text) => text.includes(literal))).toBe(true);
		expect(titles.map((title) => title.name)).toContain(name);
	});

	test('are those of the versions that are installed, and let everybody use them', () => {
		expect(titles.length).toBeGreaterThan(60);
		for (const {name, version, licence} of titles) {
			expect(licence, name).toMatch(/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/);
			expect(version).toMatch(/^\d+\.\d+\.\d+/);
		}
	});

	test('stand there for every library that this project itself imports', () => {
		const files = readdirSync('source', {recursive: true, encoding: 'utf8'}).filter((name) => /\.tsx?$/.test(name));
		const imported = files.flatMap((file) =>
			[
				...readFileSync(path.join('source', file), 'utf8').matchAll(
					/^(?:import|export) (?!type)[^;]*?from '((?:@[^/']+\/)?[^./'][^/']*)/gms,
				),
			].map(([, name = '']) => name),
		);
		const packages = new Set(imported.filter((name) => !name.startsWith('node:')));
		expect(packages.size).toBeGreaterThan(12);
		expect([...packages].filter((name) => !titles.some((title) => title.name === name))).toEqual([]);
	});

	test('are with their texts: a package without one stops the build', async () => {
		expect(packagesOf(['/x/node_modules/@a/b/index.js', '/x/source/y.ts'])).toEqual(
			new Map([['/x/node_modules/@a/b', '@a/b']]),
		);
		const folder = path.join(elsewhere, 'node_modules', 'bare');
		mkdirSync(folder, {recursive: true});
		cpSync('package.json', path.join(folder, 'package.json'));
		await expect(thirdPartyNotices([path.join(folder, 'index.js')])).rejects.toThrow('bare carries no licence text');
	});
});
