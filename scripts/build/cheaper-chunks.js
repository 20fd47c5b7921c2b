// What the bundler writes around modules, said in a way that costs a start less. Each edit means the same; together they are 4 ms of the first
// key. A text that is no longer found fails the build.

const edits = [
	{
		// A value, not a getter with a function of its own: of 690 names that a chunk gives to others none gets another value later.
		from: /Object\.defineProperty\(exports, ["'](\w+)["'], \{\s*enumerable: true,\s*get: function \(\) \{\s*return ([\w$]+);\s*\}\s*\}\);/g,
		to: 'exports.$1 = $2;',
	},
	{
		// The modules of Node, of which fs alone has a hundred names: a copy of each costs a getter.
		from: 'var __toESM = (mod, isNodeMode, target) => (target',
		to: 'var __toESM = (mod, isNodeMode, target) => isNodeMode && mod != null ? {__proto__: mod, default: mod} : (target',
	},
];

const used = new Set();

export const cheaperChunks = {
	name: 'cheaper-chunks',
	renderChunk(code) {
		return edits.reduce((before, {from, to}) => {
			const after = before.replace(from, to);
			if (after !== before) used.add(from);
			return after;
		}, code);
	},
	generateBundle: {
		order: 'post',
		handler(_options, bundle) {
			for (const {from} of edits) if (!used.has(from)) throw new Error(`no chunk holds ${from} any more`);
			for (const file of Object.values(bundle))
				if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
		},
	},
};

/** Means the same in a string, a template and a regular expression. Node then reads a chunk with one byte a character, and decodes nothing. */
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
