// Builds what ships: one front door and chunks that are loaded only when a room is entered, with every third-party notice beside them.
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';
import {layoutEngine} from './build/layout-engine.js';
import {lean} from './build/lean.js';
import {printedHelp} from './build/printed-help.js';

/** Elsewhere for measurements beside each other: `node scripts/build.js FOLDER`. */
const [outdir = 'dist'] = process.argv.slice(2);

await rm(outdir, {recursive: true, force: true});
const {metafile} = await build({
	entryPoints: {cli: 'cli.tsx'},
	outdir,
	bundle: true,
	splitting: true,
	minify: true,
	platform: 'node',
	format: 'esm',
	target: 'node20.19',
	metafile: true,
	// jsonc-parser's main entry is a UMD bundle whose requires no bundler can follow.
	mainFields: ['module', 'main'],
	legalComments: 'none',
	define: {
		'process.env.NODE_ENV': '"production"',
		'process.env.DEV': '"false"',
		'Intl.Segmenter': 'LazySegmenter',
	},
	inject: ['scripts/build/segmenter.ts'],
	plugins: [layoutEngine, lean, printedHelp],
	// Ink asks for its developer tools only when DEV is "true".
	external: ['react-devtools-core'],
	// CommonJS packages inside the bundle call require for Node's own modules.
	banner: {
		js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
	},
	chunkNames: 'chunks/[name]-[hash]',
	// Beside the chunks: the layout engine is read from there.
	assetNames: 'chunks/[name]-[hash]',
	logLevel: 'warning',
});

const packages = new Map();
for (const input of Object.keys(metafile.inputs)) {
	const found = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(input);
	if (found) packages.set(found[1], found[2]);
}
const notices = await Promise.all(
	[...packages].sort(([, a], [, b]) => a.localeCompare(b)).map(([folder, name]) => notice(folder, name)),
);
await writeFile(path.join(outdir, 'THIRD-PARTY-NOTICES.txt'), condense(notices));
if (outdir === 'dist') await writeFile('node_modules/.cache/metafile.json', JSON.stringify(metafile)).catch(() => {});

async function notice(folder, name) {
	const {version, license} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const names = [
		'LICENSE',
		'LICENSE.md',
		'LICENSE.txt',
		'license',
		'license.md',
		'LICENCE',
		'License',
		'NOTICE',
		'NOTICE.txt',
	];
	const texts = [];
	for (const file of names) {
		const text = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
		if (text && !texts.includes(text.trim())) texts.push(text.trim());
	}
	return {title: `${name} ${version} (${license})`, text: texts.join('\n\n')};
}

/** Packages under the very same text share it: forty copies of one licence help nobody. */
function condense(all) {
	const byText = new Map();
	for (const {title, text} of all) byText.set(text, [...(byText.get(text) ?? []), title]);
	return [...byText]
		.map(
			([text, titles]) =>
				`${titles.join('\n')}\n\n${text || '(the package carries no licence text; its licence is named above)'}\n`,
		)
		.join(`\n${'='.repeat(80)}\n\n`);
}
