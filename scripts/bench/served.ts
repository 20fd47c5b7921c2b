// A world served by the measurement itself, so that every request and its time can be seen, and a home to use it from.
import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import type {RequestLogEntry} from '../../source/simulated-aws/request-log.ts';
import {startSimulatedAws} from '../../source/simulated-aws/server.ts';
import {findWorld} from '../../source/simulated-aws/worlds/index.ts';

export type Served = {
	readonly home: string;
	readonly environment: Readonly<Record<string, string>>;
	readonly requests: RequestLogEntry[];
	close(): Promise<void>;
};

/** `latency`: milliseconds before every answer, instead of the world's own. */
export async function serve(name: string, latency?: number): Promise<Served> {
	const world = findWorld(name);
	if (!world) throw new Error(`no world ${name}`);
	const served = await startSimulatedAws(latency === undefined ? world : {...world, latency: {'*': latency}});
	const home = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
	const {environment} = furnishHome(home, world);
	return {
		home,
		// Calls of models follow the second alone, all others the first.
		environment: {
			...environment,
			AWS_ENDPOINT_URL: served.url,
			ANTHROPIC_BEDROCK_BASE_URL: served.url,
			HOME: home,
			SHELL: '/bin/bash',
		},
		requests: served.requests,
		async close() {
			await served.close();
			rmSync(home, {recursive: true, force: true});
		},
	};
}
