// What a stranger relies on in a public project: one address, one version of Node, releases that cannot go wrong by a slip.
import {spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const address = manifest.repository.url.replace(/^git\+|\.git$/g, '');
const workflows = readdirSync('.github/workflows').map((name) => readFileSync(`.github/workflows/${name}`, 'utf8'));

/** What belongs to the project: without what was installed or built. */
function filesIn(folder: string): string[] {
	return readdirSync(folder, {withFileTypes: true})
		.filter(({name}) => !['.git', 'node_modules', 'dist', 'coverage'].includes(name))
		.flatMap((entry) => {
			const file = path.join(folder, entry.name);
			return entry.isDirectory() ? filesIn(file) : [file];
		});
}

describe('the address of the repository', () => {
	test('stands in package.json alone, so that nobody is sent to a place that nobody owns yet', () => {
		const files = filesIn('.');
		expect(files).toContain('README.md');
		const holding = files.filter((file) => readFileSync(file, 'utf8').includes(address.replace('https://', '')));
		expect(holding).toEqual(['package.json']);
	});

	test('is the same in all fields of package.json', () => {
		expect(manifest.homepage).toBe(`${address}#readme`);
		expect(manifest.bugs).toBe(`${address}/issues`);
	});
});

test('the version of Node is the one that package.json demands', () => {
	const oldest = manifest.engines.node.replace('>=', '');
	expect(readFileSync('.nvmrc', 'utf8').trim()).toBe(oldest);
	for (const matrix of workflows.flatMap((text) => text.match(/node: \[.*\]/g) ?? [])) expect(matrix).toContain(oldest);
});

test('workflows run actions of a fixed commit, with no more rights than they need', () => {
	for (const text of workflows) {
		for (const [, action = ''] of text.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/@[0-9a-f]{40}$/);
		expect(text).toContain('\npermissions:\n  contents: read\n');
	}
});

test('installing the package runs no script and brings no other package', () => {
	for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies'])
		expect(manifest[field]).toBeUndefined();
	for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
		expect(manifest.scripts[script]).toBeUndefined();
	for (const name of ['ink', 'react', 'conf']) expect(manifest['//'].dependencies).toContain(name);
});

describe('a release', () => {
	const released = {
		GITHUB_REF_NAME: `v${manifest.version}`,
		GITHUB_SERVER_URL: 'https://github.com',
		GITHUB_REPOSITORY: address.replace('https://github.com/', ''),
	};
	const check = (more: Partial<typeof released>) =>
		spawnSync(process.execPath, ['scripts/release-check.js'], {env: {...released, ...more}, encoding: 'utf8'}).stderr;

	test('is checked whoever makes it', () => {
		expect(manifest.scripts.prepublishOnly).toBe('node scripts/release-check.js');
	});

	test('is stopped where the tag is of another version', () => {
		expect(check({GITHUB_REF_NAME: 'v99.0.0'})).toContain('the tag is v99.0.0');
	});

	test('is stopped where another repository than the one in package.json releases it', () => {
		expect(check({GITHUB_REPOSITORY: 'somebody/fork'})).toContain(
			'this one is git+https://github.com/somebody/fork.git',
		);
	});

	test('is stopped while the changelog has no section of its version', () => {
		const section = readFileSync('CHANGELOG.md', 'utf8').includes(`\n## ${manifest.version}`);
		expect(check({}).includes('CHANGELOG.md has no section')).toBe(!section);
	});
});
