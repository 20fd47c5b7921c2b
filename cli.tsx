#!/usr/bin/env node
import manifest from './package.json' with {type: 'json'};
// The front door: flags, a face, an exit code. No logic; every heavy room is opened only when it is needed.
import {Problem} from './source/problem.ts';
import {type CommandLine, readCommandLine} from './source/setup/command-line.ts';

const out = (text: string) => void process.stdout.write(text);
const err = (text: string) => void process.stderr.write(text);

// Libraries warn through the process, which would tear the screen; what matters reaches the user as a Problem.
process.removeAllListeners('warning');

async function main(): Promise<number> {
	const line = readCommandLine(process.argv.slice(2));
	if (line.behave.version) return say(`${manifest.version}\n`);
	if (line.behave.help) return say((await import('./source/faces/help.ts')).helpText());
	if (line.behave.noColor) process.env.NO_COLOR = '1';
	const {demo: world, demoHome} = line.behave;
	if (world === undefined && demoHome === undefined) return run(line);
	const {startDemo} = await import('./source/simulated-aws/demo.ts');
	const demo = await startDemo(
		typeof world === 'string' ? world : '',
		typeof demoHome === 'string' ? demoHome : undefined,
	);
	try {
		return await run(line, 'simulated account');
	} finally {
		await demo.close();
		err(`The simulated home is ${demo.home}\n`);
	}
}

async function run(line: CommandLine, badge?: string): Promise<number> {
	const {runCommand} = await import('./source/faces/run.ts');
	return runCommand(line, {
		out,
		err,
		badge,
		environment: process.env,
		cwd: process.cwd(),
		terminal: Boolean(process.stdin.isTTY && process.stdout.isTTY),
		columns: process.stdout.columns,
		input,
		confirm,
	});
}

function say(text: string): number {
	out(text);
	return 0;
}

async function input(): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks).toString();
}

async function confirm(question: string): Promise<boolean> {
	const {createInterface} = await import('node:readline/promises');
	const asking = createInterface({input: process.stdin, output: process.stderr});
	const answer = await asking.question(`${question} [y/N] `);
	asking.close();
	return /^y(es)?$/i.test(answer.trim());
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	async (error: unknown) => {
		const {problemText} = await import('./source/faces/words.ts');
		const {asProblem} = await import('./source/setup/fact.ts');
		const {exitCode} = await import('./source/faces/exit-code.ts');
		const problem = error instanceof Problem ? error : asProblem(error);
		err(`${problemText(problem)}\n`);
		process.exitCode = exitCode(problem);
	},
);
