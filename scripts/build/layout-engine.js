// Yoga, Ink's layout engine, as the WebAssembly file that it is. Its package carries it as a data URL that it fetches from itself, which
// loads undici and costs 70 ms at every start; as base64 it is also a third larger to download and to read.
import {readFile} from 'node:fs/promises';

const carrier = /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/;
const dataUrl = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

const edits = [
	['w||"function"!=typeof fetch?', 'true?'],
	[
		'var b=xa(a.slice(37)),c=new Uint8Array(b.length);for(a=0;a<b.length;++a)c[a]=b.charCodeAt(a);var d=c',
		'var d=readFileSync(new URL(engine,import.meta.url))',
	],
];

export const layoutEngine = {
	name: 'layout-engine',
	setup(build) {
		let engine;
		build.onLoad({filter: carrier}, async ({path}) => {
			const text = await readFile(path, 'utf8');
			const [found, base64] = dataUrl.exec(text) ?? [];
			if (!base64 || edits.some(([from]) => !text.includes(from))) throw new Error(`${path} is not as it was`);
			engine = Buffer.from(base64, 'base64');
			const code = edits.reduce((before, [from, to]) => before.replace(from, () => to), text);
			const head = "import {readFileSync} from 'node:fs';\nimport engine from 'layout-engine';\n";
			return {contents: head + code.replace(found, () => '"data:application/octet-stream;base64,"'), loader: 'js'};
		});
		build.onResolve({filter: /^layout-engine$/}, () => ({path: 'yoga.wasm', namespace: 'layout-engine'}));
		build.onLoad({filter: /.*/, namespace: 'layout-engine'}, () => ({contents: engine, loader: 'file'}));
	},
};
