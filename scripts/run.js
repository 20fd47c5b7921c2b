// Runs a TypeScript file of this repository: bundled into node_modules/.cache, then imported with the arguments that follow.
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {bundled} from './build/bundled.js';

const [entry, ...rest] = process.argv.slice(2);
const file = path.resolve('node_modules/.cache/run', entry.replaceAll('/', '-').replace(/\.tsx?$/, '.mjs'));
await bundled(entry, {file, external: true});
process.argv = [process.argv[0], file, ...rest];
await import(pathToFileURL(file).href);
