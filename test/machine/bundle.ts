// Bundles a small program of the tests, so that it can run as a process of its own.
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

export async function bundle(program: URL): Promise<string> {
	const entry = fileURLToPath(program);
	const outfile = path.resolve('node_modules/.cache/test-machine', `${path.basename(entry, '.ts')}.${process.pid}.mjs`);
	mkdirSync(path.dirname(outfile), {recursive: true});
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		packages: 'external',
		logLevel: 'error',
	});
	return outfile;
}
