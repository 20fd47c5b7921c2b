// Builds what ships: one front door and chunks that are loaded only when a room is entered, with every third-party notice beside them.
import {readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {rolldown} from 'rolldown';
import {cheaperChunks} from './build/cheaper-chunks.js';
import {layoutEngine} from './build/layout-engine.js';
import {lean} from './build/lean.js';
import {thirdPartyNotices} from './build/notices.js';
import {printedHelp} from './build/printed-help.js';

/** Elsewhere for measurements beside each other: `node scripts/build.js FOLDER`. */
const [dir = 'dist'] = process.argv.slice(2);

/** Each with all that it needs in one chunk: of twenty small ones, finding and linking each costs more than reading it. */
const together = [
	// Alone: the front door needs it even for `--version`, and whatever shares its chunk would be read as well (27 ms).
	{name: 'invocation', test: /source\/invocation\.ts$/, priority: 7},
	{name: 'start', test: /source\/commands\/(main|setup\/index)\.ts$/, priority: 6},
	// Before the wizard, which shares most of it: then no other command reads React and Ink (32 ms, 11 MB).
	{
		name: 'shared',
		test: /source\/(commands\/setup\/non-interactive|access\/prove\/group-by|bedrock\/policy\/(document|optional-statements|render|split)|output\/(policy-sentences|wrap-text))\.ts$/,
		priority: 5,
	},
	// Lazily needed by the wizard and by other commands: in a chunk of the wizard's these would read React, too.
	{name: 'aws-errors', test: /source\/bedrock\/aws-errors\/aws-problem\.ts$/, priority: 4.8},
	{
		name: 'caching-proof',
		test: /source\/(access\/(caching\/|prove\/(probes|deadline)\.ts)|bedrock\/cache-cost\.ts)/,
		priority: 4.6,
	},
	{
		name: 'letters-and-profiles',
		test: /source\/((bedrock|conversation)\/own-profiles\/|output\/(own-profiles-text|next-text|administrator-message|policy-to-ask-for|simulation-command)\.ts|bedrock\/console-link)/,
		priority: 4.5,
	},
	{name: 'wizard', test: /source\/(commands\/setup\/interactive\.ts|wizard\/run-wizard\.tsx)$/, priority: 4},
	{name: 'demo', test: /source\/simulated-aws\/demo\.ts$/, priority: 3},
	// Before the first question only the parser of the config files; for the first request all that it needs.
	{name: 'ini', test: /source\/account\/services\/ini\.ts$/, priority: 2},
	{name: 'credentials', test: /source\/account\/(services\/sso|transport|service-call)\.ts$/, priority: 1},
];

const build = await rolldown({
	input: {program: 'cli.tsx'},
	platform: 'node',
	// jsonc-parser's main entry is a UMD bundle whose requires no bundler can follow.
	resolve: {mainFields: ['module', 'main']},
	// Ink asks for its developer tools only when DEV is "true".
	external: ['react-devtools-core'],
	transform: {
		target: 'node20.19',
		define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
		inject: {'Intl.Segmenter': [path.resolve('scripts/build/segmenter.ts'), 'LazySegmenter']},
	},
	plugins: [layoutEngine, lean, printedHelp, cheaperChunks],
	logLevel: 'warn',
});
await rm(dir, {recursive: true, force: true});
const {output} = await build.write({
	dir,
	// Node reads it without the machinery of its module loader, which costs 9 ms at every start.
	format: 'cjs',
	// Node's own modules, too: code that V8 compiled in an earlier run may not import.
	dynamicImportInCjs: false,
	minify: true,
	comments: false,
	codeSplitting: {groups: together},
	chunkFileNames: 'chunks/[name]-[hash].js',
	// Beside the chunks: the layout engine is read from there.
	assetFileNames: 'chunks/[name]-[hash][extname]',
});
await build.close();
await writeFile(path.join(dir, 'cli.js'), await launcher(), {mode: 0o755});
// The sources beside it are modules.
await writeFile(path.join(dir, 'package.json'), '{"type": "commonjs"}\n');

const moduleIds = output.flatMap(({moduleIds = []}) => moduleIds);
await writeFile(path.join(dir, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(moduleIds));

async function launcher() {
	const {engines} = JSON.parse(await readFile('package.json', 'utf8'));
	return (await readFile('launcher.cjs', 'utf8')).replace('OLDEST_NODE', engines.node.replace('>=', ''));
}
