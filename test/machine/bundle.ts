// Bundles a small program of the tests, so that it can run as a process of its own.
import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** `folder`: where to put it, all libraries inside, so that another user can run it who may not look into this repository. */
export async function bundle(program: URL, folder?: string): Promise<string> {
	const entry = fileURLToPath(program);
	const place = folder ?? path.resolve('node_modules/.cache/test-machine');
	const outfile = path.join(place, `${path.basename(entry, '.ts')}.${process.pid}.mjs`);
	mkdirSync(path.dirname(outfile), {recursive: true});
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		packages: folder ? 'bundle' : 'external',
		mainFields: ['module', 'main'],
		banner: {js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"},
		logLevel: 'error',
	});
	return outfile;
}
