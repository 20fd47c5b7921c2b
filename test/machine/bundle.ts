// Bundles a small program of the tests, so that it can run as a process of its own.
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundled} from '../../scripts/build/bundled.js';

/** `folder`: where to put it, all libraries inside, so that another user can run it who may not look into this repository. */
export async function bundle(program: URL, folder?: string): Promise<string> {
	const entry = fileURLToPath(program);
	const place = folder ?? path.resolve('node_modules/.cache/test-machine');
	const file = path.join(place, `${path.basename(entry, '.ts')}.${process.pid}.mjs`);
	await bundled(entry, {file, external: folder === undefined});
	return file;
}
