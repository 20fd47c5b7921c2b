// What libraries do at start that this program never needs, edited out as they are bundled. Each line has its measured reason
// (CPU time on Node 20). An edit that no longer finds its place fails the build, so that none is lost with an upgrade.
import path from 'node:path';
import characters from './plain-text.json' with {type: 'json'};

const here = import.meta.dirname;
const stub = (name) => path.join(here, 'stubs', name);

const edits = [
	{
		// 36 ms: V8 builds the set of all emoji as soon as it reads the literal. Made when first asked for, and plain text never asks.
		file: /node_modules\/string-width\/index\.js$/,
		edits: [
			['/^[\\u0020-\\u007E]*$/', `/^[${characters.narrow}]*$/`],
			[
				'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
				"let allEmoji; const rgiEmojiRegex = {test: text => (allEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
			],
			// 1 ms: the same for the characters that take a column.
			[
				'const visibleCharacterRegex = ',
				'let visible; const visibleCharacterRegex = {test: text => visibleCharacter().test(text), [Symbol.search]: text => text.search(visibleCharacter())}; const visibleCharacter = () => visible ??= ',
			],
		],
	},
	{
		// Its developer tools (48 kB of a web socket library) are never asked for.
		file: /node_modules\/ink\/build\/reconciler\.js$/,
		edits: [
			["await import('./devtools.js')", 'undefined'],
			['? await loadPackageJson()', '? undefined'],
		],
	},
	{
		// 5 ms: in parentheses V8 compiles the function at once, instead of skipping over its 11,000 lines and parsing them again when it is called.
		file: /node_modules\/react-reconciler\/cjs\/react-reconciler\.production\.js$/,
		edits: [
			['module.exports = function ($$$config) {', 'module.exports = (function ($$$config) {'],
			['  return exports;\n};\nmodule.exports.default', '  return exports;\n});\nmodule.exports.default'],
		],
	},
	{
		// 10 ms at the first frame, 2 ms at every key: a frame has some thousand characters, and for each a list of styles is copied, and
		// three sets are made to find out that it is the list of the character before. The lists are never changed, so they can be shared.
		file: /node_modules\/@alcalzone\/ansi-tokenize\/build\/styledChars\.js$/,
		edits: [
			[
				'ret.push({\n                ...token,\n                styles: [...codes],\n            });',
				'token.styles = codes; ret.push(token);',
			],
			[
				'ret += ansiCodesToString(diffAnsiCodes(chars[i - 1].styles, char.styles));',
				'const before = chars[i - 1].styles; if (before !== char.styles && (before.length > 0 || char.styles.length > 0)) ret += ansiCodesToString(diffAnsiCodes(before, char.styles));',
			],
		],
	},
	{
		// The same for the blank characters that a frame begins with.
		file: /node_modules\/ink\/build\/output\.js$/,
		edits: [
			[
				'        const output = [];\n',
				"        const output = [];\n        const blank = {type: 'char', value: ' ', fullWidth: false, styles: []};\n",
			],
			[
				"row.push({\n                    type: 'char',\n                    value: ' ',\n                    fullWidth: false,\n                    styles: [],\n                });",
				'row.push(blank);',
			],
			// Of a frame most lines stood in the one before. As many are kept as some ten screens have.
			['export default class Output {', 'let kept = new OutputCaches();\nexport default class Output {'],
			['caches = new OutputCaches();', 'caches = kept.styledChars.size < 300 ? kept : (kept = new OutputCaches());'],
		],
	},
	{
		// 1 ms: it runs other programs only where the terminal does not say how wide it is.
		file: /node_modules\/terminal-size\/index\.js$/,
		edits: [
			["import {execFileSync} from 'node:child_process';", ''],
			['execFileSync(command', "process.getBuiltinModule('node:child_process').execFileSync(command"],
		],
	},
	{
		// 1 ms: it asserts that its callers pass functions.
		file: /node_modules\/signal-exit\/index\.js$/,
		edits: [
			["var assert = require('assert')", ''],
			["assert.equal(typeof cb, 'function', 'a callback must be provided for exit handler')", ''],
		],
	},
	{
		// 1 ms: Node reads its comparisons for it, where the rows are the very ones of before.
		file: /node_modules\/ink-select-input\/build\/SelectInput\.js$/,
		edits: [['if (!isDeepStrictEqual(', 'if (previousItems.current !== items && !isDeepStrictEqual(']],
	},
	{
		// 2 ms: Node reads its performance hooks when their global is first looked at.
		file: /node_modules\/scheduler\/cjs\/scheduler\.production\.js$/,
		edits: [['"object" === typeof performance && "function" === typeof performance.now', '!1']],
	},
	{
		file: /node_modules\/ink\/build\/ink\.js$/,
		edits: [
			['const startTime = performance.now();', 'const startTime = Date.now();'],
			['performance.now() - startTime', 'Date.now() - startTime'],
		],
	},
];

/** What is imported, what stands for it, and the folder whose imports alone are meant. */
const aliases = [
	// wrap-ansi brings an older copy of its own, and with it a table of all emoji.
	[/^string-width$/, path.resolve('node_modules/string-width/index.js')],
	// Credentials are always given, so the SDK's own search for them (43 kB) is never started.
	[/^@aws-sdk\/credential-provider-node$/, stub('credential-provider-node.js')],
	// 2 ms: what runs before the first question takes its one hash from a library.
	[/^node:crypto$/, stub('node-crypto.js'), path.resolve('source')],
	// ink-select-input brings a table of marks for its own rows.
	[/^figures$/, stub('figures.js')],
	// conf validates only with a schema and compares versions only with migrations (170 kB); the SDK reads a browser's name only in one (34 kB).
	[/^(ajv\/dist\/2020\.js|ajv-formats|semver|bowser)$/, stub('never-called.js')],
];

const used = new Set();

export const lean = {
	name: 'lean',
	resolveId: {
		filter: {id: aliases.map(([pattern]) => pattern)},
		handler: (source, importer = '') =>
			aliases.find(([pattern, , inFolder = '']) => pattern.test(source) && importer.startsWith(inFolder))?.[1],
	},
	transform: {
		filter: {id: edits.map(({file}) => file)},
		handler(text, id) {
			const wanted = edits.filter(({file}) => file.test(id)).flatMap((one) => one.edits);
			return wanted.reduce((before, [from, to]) => {
				if (!before.includes(from)) throw new Error(`${id} no longer holds ${from}`);
				used.add(from);
				return before.replace(from, () => to);
			}, text);
		},
	},
	buildEnd() {
		for (const [from] of edits.flatMap((one) => one.edits))
			if (!used.has(from)) throw new Error(`nothing in the bundle holds ${from} any more`);
	},
};
