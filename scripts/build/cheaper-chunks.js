// What the bundler writes around modules, said in a way that costs a start less. Each edit means the same; together they are 4 ms of the first
// key. A text that is no longer found fails the build.

const exported =
	/Object\.defineProperty\(exports, ["'](\w+)["'], \{\s*enumerable: true,\s*get: function \(\) \{\s*return ([\w$]+);\s*\}\s*\}\);/g;
// Node's modules, of which fs alone has a hundred names: each costs a getter in a copy.
const copied = 'var __toESM = (mod, isNodeMode, target) => (target';
const lent =
	'var __toESM = (mod, isNodeMode, target) => isNodeMode && mod != null ? {__proto__: mod, default: mod} : (target';

const found = new Set();

export const cheaperChunks = {
	name: 'cheaper-chunks',
	renderChunk(code, {fileName}) {
		return code
			.replace(exported, (_, name, variable) => {
				// A value says the same as a getter as long as nobody gives the variable another one.
				if (new RegExp(`^let ${variable.replaceAll('$', '\\$')}\\b`, 'm').test(code))
					throw new Error(`${variable}, which ${fileName} exports, may change`);
				found.add(exported);
				return `exports.${name} = ${variable};`;
			})
			.replace(copied, () => {
				found.add(copied);
				return lent;
			});
	},
	generateBundle: {
		order: 'post',
		handler(_options, bundle) {
			for (const text of [exported, copied]) if (!found.has(text)) throw new Error(`no chunk holds ${text} any more`);
			for (const file of Object.values(bundle))
				if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
		},
	},
};

/** Means the same in a string, a template and a regular expression. Node then reads a chunk with one byte a character, and decodes nothing. */
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
