// What the snippet adds to every new terminal: `bash -ic true` in the home that a setup has written, and in the same home without it.
import {spawnSync} from 'node:child_process';
import {cpSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {inTurns, median, type Row, spread} from './measure.ts';
import {serve} from './served.ts';

const pairs = 30;

export async function shell(program: string): Promise<Row[]> {
	const rows: Row[] = [];
	for (const scope of ['claude', 'all']) rows.push(await withScope(program, scope));
	return rows;
}

async function withScope(program: string, scope: string): Promise<Row> {
	const served = await serve('healthy');
	const {home, environment} = served;
	writeFileSync(path.join(home, '.bashrc'), '# an ordinary start-up file\nalias ll="ls -l"\n');
	const plain = `${home}-plain`;
	cpSync(home, plain, {recursive: true});
	const {spawn} = await import('node:child_process');
	await new Promise<void>((resolve, reject) => {
		const words = [program, '--yes', '--shell', 'bash', '--shell-scope', scope];
		spawn(process.execPath, words, {env: environment, cwd: home, stdio: 'ignore'}).on('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`the setup ended with ${code}`)),
		);
	});
	const bash = (folder: string) => async () => {
		const start = performance.now();
		const {status} = spawnSync('bash', ['-ic', 'true'], {env: {HOME: folder, PATH: '/usr/bin:/bin'}, stdio: 'ignore'});
		if (status !== 0) throw new Error(`bash ended with ${status}`);
		return performance.now() - start;
	};
	const found = await inTurns(pairs, {without: bash(plain), with: bash(home)});
	await served.close();
	rmSync(plain, {recursive: true, force: true});
	const more = median(found.with) - median(found.without);
	return {
		what: `shell start-up, scope ${scope}`,
		measured: `${spread(found.with)} against ${spread(found.without)}`,
		result: `${more.toFixed(2)} ms more`,
		goal: 'at most 2 ms more',
		met: more <= 2,
	};
}
