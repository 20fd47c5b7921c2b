// `npm run test:node`: the end-to-end tests on every Node that is supported, and the one line that an older Node gets.
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {fetchPackage, versionOf} from '../npm-package.ts';

const supported = ['20', '22', '24', 'latest'];
const tooOld = ['12', '16', '18', '20.18.3'];
const everyCommand = [
	'',
	'doctor --json',
	'switch us-east-1',
	'policy',
	'env',
	'undo',
	'off',
	'--version',
	'--help',
	'--demo',
];

const platform = `${process.platform}-${process.arch}`;

async function nodeOf(tag: string): Promise<{version: string; program: string}> {
	const version = await versionOf(`node-${platform}`, tag);
	return {version, program: path.join(await fetchPackage(`node-${platform}`, version), 'bin/node')};
}

/** @returns what is wrong, one line each */
function refusalFaults(program: string, version: string): string[] {
	const line = `error: claude-bedrock-setup needs Node 20.19 or newer; this is Node ${version}\n`;
	return everyCommand.flatMap((command) => {
		const words = ['dist/cli.js', ...command.split(' ').filter(Boolean)];
		const {status, stdout, stderr} = spawnSync(program, words, {encoding: 'utf8', env: {}});
		return status === 1 && stdout === '' && stderr === line ? [] : [`${command}: exit ${status}, ${stdout}${stderr}`];
	});
}

/** @returns the closing line of the tests */
function endToEnd(program: string): {isGreen: boolean; counts: string} {
	const words = ['node_modules/vitest/vitest.mjs', 'run', 'test/end-to-end'];
	const {status, stdout} = spawnSync(program, words, {encoding: 'utf8', env: {...process.env, NO_COLOR: '1'}});
	if (status !== 0) process.stderr.write(stdout);
	return {isGreen: status === 0, counts: stdout.trim().split('\n').at(-1) ?? ''};
}

let isGreen = true;
const rows: string[][] = [];
for (const tag of tooOld) {
	const {version, program} = await nodeOf(tag);
	const faults = refusalFaults(program, version);
	isGreen &&= faults.length === 0;
	rows.push([
		version,
		faults.join('; ') || `refused with one line by ${everyCommand.length} of ${everyCommand.length} commands`,
	]);
}
for (const tag of supported) {
	const {version, program} = await nodeOf(tag);
	process.stderr.write(`Node ${version} …\n`);
	const result = endToEnd(program);
	isGreen &&= result.isGreen;
	rows.push([version, result.counts]);
}
process.stdout.write(
	`${[['Node', 'result'], ['---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
);
process.exit(isGreen ? 0 : 1);
