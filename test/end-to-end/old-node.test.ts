import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';

/** The launcher, told that it runs on another Node. */
function startOn(version: string, ...words: readonly string[]) {
	const script = [
		`Object.defineProperty(process.versions, 'node', {value: '${version}'})`,
		"process.argv.splice(1, 0, 'cli.js')",
		"require('./dist/cli.js')",
	].join(';');
	const {status, stdout, stderr} = spawnSync(process.execPath, ['-e', script, '--', ...words], {
		encoding: 'utf8',
		env: {},
	});
	return {status, stdout, stderr};
}

test.each(['12.22.12', '18.20.8', '20.18.3'])(
	'Node %s is refused with one line that names both versions',
	(version) => {
		for (const words of [[], ['doctor', '--json'], ['--version']])
			expect(startOn(version, ...words)).toEqual({
				status: 1,
				stdout: '',
				stderr: `error: claude-bedrock-setup needs Node 20.19 or newer; this is Node ${version}\n`,
			});
	},
);

test.each(['20.19.0', '22.0.0', '26.12.1'])('Node %s is new enough', (version) => {
	expect(startOn(version, '--version')).toMatchObject({status: 0, stderr: ''});
});
