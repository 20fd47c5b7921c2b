#!/usr/bin/env node
import manifest from './package.json' with {type: 'json'};

// The front door: what the process has is handed to the program behind it. Two questions are answered without opening it.

const {version} = manifest;
const out = writer(() => process.stdout);
const err = writer(() => process.stderr);
const argv = process.argv.slice(2);

/** Whoever reads may go first (`| head`): the rest is for nobody, and no error. A full disk is one. */
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

/** Alone on the command line, these need nothing of what follows: they answer in the time that Node takes to start. */
const quick: Readonly<Record<string, () => Promise<string>>> = {
	'--version': async () => `${version}\n`,
	'--help': async () => (await import('./source/commands/help.ts')).helpText(),
};

// Libraries warn through the process, which would tear the screen; what matters reaches the user as a Problem.
process.removeAllListeners('warning');

void open();

async function open(): Promise<void> {
	const answer = argv.length === 1 ? quick[argv[0] ?? ''] : undefined;
	if (answer) return out(await answer());
	const {main} = await import('./source/commands/main.ts');
	process.exitCode = await main(argv, {
		version,
		out,
		err,
		environment: process.env,
		cwd: () => process.cwd(),
		terminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
		columns: process.stdout.columns,
		rows: process.stdout.rows,
		startDemo: async (world, folder) => (await import('./source/simulated-aws/demo.ts')).startDemo(world, folder),
		input,
		confirm,
	});
	// All is done when all is said: left alone, Node takes its heap apart first, some 20 ms that somebody waits for.
	process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

async function input(): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString();
}

async function confirm(question: string): Promise<boolean> {
	const {createInterface} = await import('node:readline/promises');
	const asking = createInterface({input: process.stdin, output: process.stderr});
	// Ctrl-C and Ctrl-D end the asking without an answer, which is a no.
	const left = new Promise<string>((resolve) => asking.once('close', () => resolve('')));
	const answer = await Promise.race([asking.question(`${question} [y/N] `), left]);
	asking.close();
	return /^y(es)?$/i.test(answer.trim());
}
