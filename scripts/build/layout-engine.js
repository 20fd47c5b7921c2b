// Yoga, Ink's layout engine, as the WebAssembly file that it is. Its package carries it as a data URL that it fetches from itself, which
// loads undici and costs 70 ms at every start; as base64 it is also a third larger to download and to read.

const carrier = /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/;
const dataUrl = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

const edits = [
	['w||"function"!=typeof fetch?', 'true?'],
	[
		'var b=xa(a.slice(37)),c=new Uint8Array(b.length);for(a=0;a<b.length;++a)c[a]=b.charCodeAt(a);var d=c',
		'var d=readFileSync(new URL(engine))',
	],
];

export const layoutEngine = {
	name: 'layout-engine',
	transform: {
		filter: {id: carrier},
		handler(text, id) {
			const [found, base64] = dataUrl.exec(text) ?? [];
			if (!base64 || edits.some(([from]) => !text.includes(from))) throw new Error(`${id} is not as it was`);
			const file = this.emitFile({type: 'asset', name: 'yoga.wasm', source: Buffer.from(base64, 'base64')});
			const code = edits.reduce((before, [from, to]) => before.replace(from, () => to), text);
			const head = `import {readFileSync} from 'node:fs';\nconst engine = import.meta.ROLLUP_FILE_URL_${file};\n`;
			return head + code.replace(found, () => '"data:application/octet-stream;base64,"');
		},
	},
};
