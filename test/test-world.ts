// A stage for tests: one simulated account, one throw-away home on the real disk, and the very ports that ship.

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {openAccount} from '../source/account/open-account.ts';
import {initialInput} from '../source/commands/initial-input.ts';
import {readCommandLine} from '../source/commands/read-command-line.ts';
import {loadInitialState, previousAnswers} from '../source/conversation/load-initial-state.ts';
import type {Ports} from '../source/conversation/query.ts';
import {readFlags} from '../source/conversation/read-flags.ts';
import {openSession, type Session} from '../source/conversation/session.ts';
import {openMachine} from '../source/machine/machine.ts';
import {furnishHome} from '../source/simulated-aws/home.ts';
import {type SimulatedAws, startSimulatedAws} from '../source/simulated-aws/server.ts';
import {findWorld} from '../source/simulated-aws/worlds/index.ts';

export type TestWorld = {
	readonly home: string;
	readonly environment: Record<string, string>;
	readonly aws: SimulatedAws;
	readonly ports: Ports;
	/** Words of a command line, as if typed. */
	openSession(...words: string[]): Promise<Session>;
	/** The same in a folder of the home. */
	openSessionIn(folder: string, ...words: string[]): Promise<Session>;
	/** A file in the home, with the folders that it needs. */
	writeFile(name: string, text: string): Promise<void>;
};

/** @param between what stands between the program and the account, if anything: its address */
export async function startTestWorld(
	world: string,
	more: Record<string, string> = {},
	between?: string,
): Promise<TestWorld> {
	const found = findWorld(world);
	if (!found) throw new Error(`no world ${world}`);
	const aws = await startSimulatedAws(found);
	const home = await mkdtemp(path.join(os.tmpdir(), 'stage-'));
	const furnished = furnishHome(home, found);
	const environment = {PATH: process.env.PATH ?? '', SHELL: '/bin/bash', ...furnished.environment, ...more};
	const simulatedAws = between ?? aws.url;
	const portsIn = (cwd: string) => ({
		account: openAccount({environment, simulatedAws}),
		machine: openMachine({environment, cwd}),
	});
	const ports = portsIn(home);
	const open = async (ports: Ports, words: readonly string[]) => {
		const start = await loadInitialState(ports, initialInput(readCommandLine(words)));
		const session = openSession(ports, start, readFlags(start), previousAnswers(start));
		onTestFinished(() => session.close());
		return session;
	};
	onTestFinished(async () => {
		await aws.close();
		await rm(home, {recursive: true, force: true});
	});
	return {
		home,
		environment,
		aws,
		ports,
		openSession: (...words) => open(ports, words),
		openSessionIn: (folder, ...words) => open(portsIn(path.join(home, folder)), words),
		async writeFile(name, text) {
			const file = path.join(home, name);
			await mkdir(path.dirname(file), {recursive: true});
			await writeFile(file, text);
		},
	};
}
