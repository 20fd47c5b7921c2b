// Runs a TypeScript file of this repository: bundled into node_modules/.cache, then imported with the arguments that follow.
import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
const outfile = path.resolve('node_modules/.cache/run', entry.replaceAll('/', '-').replace(/\.tsx?$/, '.mjs'));
await mkdir(path.dirname(outfile), {recursive: true});
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
process.argv = [process.argv[0], outfile, ...rest];
await import(pathToFileURL(outfile).href);
