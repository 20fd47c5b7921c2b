// Yoga, Ink's layout engine, as the WebAssembly file that it is. Its package carries it as a data URL that it fetches from itself, which
// loads undici and costs 70 ms at every start; as base64 it is also a third larger to download and to read. Read at once, it needs no
// top-level await either, which CommonJS does not have.

const dataUrl = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;
const awaited = 'const Yoga = wrapAssembly(await loadYoga());';

let engine;

export const layoutEngine = {
	name: 'layout-engine',
	transform: {
		filter: {id: /yoga-layout\/dist\/(binaries\/yoga-wasm-base64-esm|src\/index)\.js$/},
		handler(text, id) {
			return id.endsWith('index.js') ? readAtOnce(text, id) : withoutData(this, text, id);
		},
	},
	renderStart() {
		if (!engine) throw new Error('the layout engine is not in the bundle');
	},
};

function withoutData(build, text, id) {
	const [found, base64] = dataUrl.exec(text) ?? [];
	if (!base64) throw new Error(`${id} is not as it was`);
	engine = build.emitFile({type: 'asset', name: 'yoga.wasm', source: Buffer.from(base64, 'base64')});
	return `${text.replace(found, '""')}\nexport const engine = import.meta.ROLLUP_FILE_URL_${engine};\n`;
}

/** Emscripten fills the module that it is given, and asks its `instantiateWasm` for the instance. */
function readAtOnce(text, id) {
	if (!text.includes(awaited)) throw new Error(`${id} is not as it was`);
	const read = `
const assembly = {
	instantiateWasm(imports, done) {
		done(new WebAssembly.Instance(new WebAssembly.Module(readFileSync(new URL(engine))), imports));
		return {};
	},
};
loadYoga(assembly);
const Yoga = wrapAssembly(assembly);
`;
	return [
		"import {readFileSync} from 'node:fs';",
		"import {engine} from '../binaries/yoga-wasm-base64-esm.js';",
		text.replace(awaited, read),
	].join('\n');
}
