// The front door: hands what belongs to the process to the program. Help and version are answered without loading it.
import path from 'node:path';
import manifest from './package.json' with {type: 'json'};
import {invocationOf} from './source/invocation.ts';
import {keepCompiled} from './source/machine/compile-cache.ts';

// Each field by its name: the bundle then holds nothing else of package.json.
const version = manifest.version;
const out = writer(() => process.stdout);
const err = writer(() => process.stderr);
const words = process.argv.slice(2);
const environment = process.env;
const invocation = invocationOf({words, script: process.argv[1] ?? '', environment, platform: process.platform});

/** The reader may close the pipe first (`| head`): EPIPE is ignored. Any other error of writing is reported. */
function writer(open: () => NodeJS.WriteStream): (text: string) => void {
	let stream: NodeJS.WriteStream | undefined;
	return (text) => {
		stream ??= open().on('error', ({code}: NodeJS.ErrnoException) => {
			if (code === 'EPIPE') return;
			err(`error: What was said could not be written\n  ${code}\n`);
			process.exit(1);
		});
		stream.write(text);
	};
}

const showVersion = async () => `${version}\n`;
const showHelp = async () => (await import('./source/commands/help.ts')).helpText('', invocation.program);

/** Alone on the command line, these need nothing else: they are answered in the time that Node takes to start. */
const quick: Readonly<Record<string, () => Promise<string>>> = {
	'--version': showVersion,
	'-v': showVersion,
	'-V': showVersion,
	version: showVersion,
	'--help': showHelp,
	'-h': showHelp,
	help: showHelp,
};

// Libraries warn through the process, which would tear the screen; what matters reaches the user as a Problem.
process.removeAllListeners('warning');

void start();

async function start(): Promise<void> {
	const answer = words.length === 1 ? quick[words[0] ?? ''] : undefined;
	if (answer) return out(await answer());
	const startIsOver = environment.NODE_DISABLE_COMPILE_CACHE
		? () => {}
		: keepCompiled(path.join(import.meta.dirname, 'chunks'), path.join(import.meta.dirname, 'compiled'));
	const {main} = await import('./source/commands/main.ts');
	process.exitCode = await main(words, {
		version,
		repository: manifest.repository.url,
		out,
		err,
		environment,
		invocation,
		cwd: () => process.cwd(),
		terminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
		errorTerminal: Boolean(process.stderr.isTTY),
		// Some pseudo-terminals report 0 columns: then the size is not known.
		columns: process.stdout.columns || undefined,
		rows: process.stdout.rows,
		startDemo: async (world, folder) => (await import('./source/simulated-aws/demo.ts')).startDemo(world, folder),
		listWorlds: async () => (await import('./source/simulated-aws/world-list.ts')).listWorlds(),
		worldNames: async () => (await import('./source/simulated-aws/world-list.ts')).worldNames,
		input,
		startIsOver,
	});
	// Exit as soon as the output is flushed; letting Node shut down by itself costs 20 ms.
	process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

async function input(): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString();
}
