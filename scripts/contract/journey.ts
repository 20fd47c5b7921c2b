// One world from the beginning: a simulated account, a home of its own, and the built set-up run in it.
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {type SimulatedAws, startSimulatedAws} from '../../source/simulated-aws/server.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';
import {quietVariables} from './claude-code.ts';
import {runProgram} from './run-program.ts';

export type Journey = {
	readonly world: string;
	readonly home: string;
	/** The folder in which Claude Code is started. */
	readonly project: string;
	/** What a terminal of this home has before any start-up file is read. */
	readonly environment: Readonly<Record<string, string>>;
	readonly aws: SimulatedAws;
	/** Runs the built set-up with `--yes`. */
	setUp(...words: readonly string[]): Promise<SetUp>;
	close(): Promise<void>;
};

export type SetUp = {
	/** `unproven`: it wrote, and said that a call could not be tried. */
	readonly verdict: 'ready' | 'unproven' | 'refused';
	readonly variables: Readonly<Record<string, string>>;
	/** ARN with which it signed. */
	readonly principal: string;
};

type Document = {
	readonly decision?: {readonly variables: Readonly<Record<string, string>>};
	readonly findings: readonly {readonly id: string; readonly status: string}[];
};

export async function startJourney(name: string): Promise<Journey> {
	const world = findWorld(name);
	if (!world) throw new Error(`no world ${name}`);
	const aws = await startSimulatedAws(world, {keepsMessages: true});
	const home = await mkdtemp(path.join(os.tmpdir(), 'contract-'));
	const project = path.join(home, 'project');
	await mkdir(project);
	// Where it is not there, fish writes it in the background, and goes on when the journey has ended.
	await mkdir(path.join(home, '.local/share/fish/generated_completions'), {recursive: true});
	const environment = {
		...furnishHome(home, world).environment,
		LANG: 'C.UTF-8',
		TERM: 'xterm-256color',
		SHELL: '/bin/bash',
		// The simulated account answers for all of AWS, and nothing else is asked.
		AWS_ENDPOINT_URL: aws.url,
		ANTHROPIC_BEDROCK_BASE_URL: aws.url,
		...quietVariables,
		CLAUDE_CODE_MAX_RETRIES: '3',
	};
	return {
		world: name,
		home,
		project,
		environment,
		aws,
		async setUp(...words) {
			const setUp = [path.resolve('dist/cli.js'), '--yes', '--json', ...words];
			// Where AWS hangs, each call is waited for.
			const options = {cwd: project, env: environment, limit: 180_000};
			const {code, stdout} = await runProgram(process.execPath, setUp, options);
			if (stdout === '') throw new Error(`set-up said nothing and ended with ${code}`);
			const {decision, findings} = JSON.parse(stdout) as Document;
			const isProven = findings.every(({status, id}) => status !== 'unknown' || id === 'access-destinations-unknown');
			return {
				verdict: code !== 0 ? 'refused' : isProven ? 'ready' : 'unproven',
				variables: decision?.variables ?? {},
				principal: aws.requests.findLast(({principal}) => principal)?.principal ?? '',
			};
		},
		async close() {
			await aws.close();
			await rm(home, {recursive: true, force: true, maxRetries: 20, retryDelay: 100});
		},
	};
}
