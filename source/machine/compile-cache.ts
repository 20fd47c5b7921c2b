// Keeps what V8 compiled of this program beside it, as Python does in __pycache__, so that the next start has nothing to compile: 40 of the
// 145 ms to the first answered key on Node 20, 110 of 380 of `policy`. Node has a cache of its own since 22.1 (`module.enableCompileCache`);
// it saves half as much, and lies in a folder that all users of a machine share.
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import {Script} from 'node:vm';

type Loader = (module: NodeJS.Module, file: string) => void;

const {_extensions: loaders, _cache: loaded} = Module as unknown as {
	readonly _extensions: Record<string, Loader>;
	readonly _cache: Record<string, NodeJS.Module>;
};

/** As Node wraps a CommonJS file. One byte a character: the build writes nothing beyond ASCII into a chunk. */
const wrapper = {
	before: Buffer.from('(function (exports, require, module, __filename, __dirname) { '),
	after: Buffer.from('\n})'),
};

/**
 * From now on the CommonJS files of `chunks` are loaded with what `folder` holds of them, compiled by this very version of Node. What is
 * missing there is written as the process exits, when nobody waits for it: by then V8 has compiled what a run really calls. What cannot be read
 * or written is passed over without a word, since nothing but time depends on it.
 *
 * The files must not hold `import()`: in code that was compiled before, Node does not know who asks.
 *
 * @returns to be called when a start is over: of the chunks that are loaded by then no more is kept than what is compiled by then. All that a long
 * run compiles is read again by every next start, 5 ms of its first key.
 */
export function keepCompiled(chunks: string, folder: string): () => void {
	const ofThisNode = path.join(folder, `${process.version}-${process.arch}`);
	const missing = new Map<string, Script>();
	const compiled = new Map<string, Buffer>();
	const ordinary = loaders['.js'];

	const load: Loader = (module, file) => {
		const kept = path.join(ofThisNode, `${path.basename(file)}.bin`);
		const code = Buffer.concat([wrapper.before, readFileSync(file), wrapper.after]).toString('latin1');
		// V8 refuses what another V8 made, or of a text of another length. The name of a chunk holds a hash of its text.
		const script = new Script(code, {filename: file, cachedData: readIfThere(kept)});
		if (script.cachedDataRejected !== false) missing.set(kept, script);
		const run = script.runInThisContext();
		const requireFromChunk = (id: string) => (id.startsWith('./') ? chunk(path.join(chunks, id)) : module.require(id));
		run.call(module.exports, module.exports, requireFromChunk, module, file, chunks);
	};

	/** Chunks name each other by their files, so nothing is left to search for: 2 ms of the first key. */
	const chunk = (file: string): unknown => {
		let module = loaded[file];
		if (!module) {
			module = new Module(file);
			loaded[file] = module;
			try {
				load(module, file);
			} catch (error) {
				delete loaded[file];
				throw error;
			}
			module.loaded = true;
		}
		return module.exports;
	};

	loaders['.js'] = (module, file) => (path.dirname(file) === chunks ? load : ordinary)?.(module, file);

	process.once('exit', () => {
		if (missing.size === 0) return;
		try {
			mkdirSync(ofThisNode, {recursive: true});
			for (const [file, script] of missing) writeWhole(file, compiled.get(file) ?? script.createCachedData());
		} catch {
			// A folder that only an administrator may write to, a full disk: the next start compiles as this one did.
		}
	});
	return () => {
		for (const [file, script] of missing) if (!compiled.has(file)) compiled.set(file, script.createCachedData());
	};
}

function readIfThere(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

/** Under another name until it is on the disk: other runs read at the same time, and V8 checks the length of what it reads, not each byte. */
function writeWhole(file: string, content: Buffer): void {
	const unfinished = `${file}.${process.pid}`;
	try {
		writeFileSync(unfinished, content, {flush: true});
		renameSync(unfinished, file);
	} catch (error) {
		rmSync(unfinished, {force: true});
		throw error;
	}
}
