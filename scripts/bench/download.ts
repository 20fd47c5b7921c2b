// What a person downloads: the packed size, and how many packages arrive when the tarball is installed.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {Row} from './measure.ts';

/** Packs what was built for the measurement, with the files that npm always takes along. */
export async function download(program: string): Promise<Row[]> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
	const packing = path.join(folder, 'packing');
	try {
		cpSync(path.dirname(program), path.join(packing, 'dist'), {recursive: true});
		for (const file of ['package.json', 'README.md', 'LICENSE'])
			if (existsSync(file)) cpSync(file, path.join(packing, file));
		const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
			cwd: packing,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		const [packed] = JSON.parse(said) as {filename: string; size: number; unpackedSize: number}[];
		if (!packed) throw new Error('npm packed nothing');
		const tarball = path.join(folder, packed.filename);
		execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', tarball], {stdio: 'ignore'});
		const packages = readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
		const size = packed.size / 1000;
		return [
			{
				what: 'download',
				measured: `${size.toFixed(0)} kB packed, ${(packed.unpackedSize / 1000).toFixed(0)} kB unpacked`,
				result: `${size.toFixed(0)} kB`,
				goal: 'at most 450 kB',
				met: size <= 450,
			},
			{
				what: 'packages that arrive',
				measured: packages.join(', '),
				result: String(packages.length),
				goal: '1',
				met: packages.length === 1,
			},
		];
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
