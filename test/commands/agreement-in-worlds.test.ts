// Set-up and doctor agree about every simulated account: what one writes and calls good, the other finds good.
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {describe, expect, it, type TestContext} from 'vitest';
import {furnishHome} from '../../source/simulated-aws/home.ts';
import {startSimulatedAws} from '../../source/simulated-aws/server.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {runIn} from './healthy-home.ts';

/** There the moment of a call decides where it is sent: two runs differ. Worlds that hang are left to the tests of time limits. */
const same = worlds.filter(({routing, name}) => routing.kind !== 'seeded' && !/hang/.test(name));

describe('Set-up and doctor agree', () => {
	it.concurrent.for(same.map((world) => [world.name, world] as const))('in %s', async ([, world], {onTestFinished}) => {
		const {setUp, written, doctor} = await both(world, onTestFinished);
		if (written) expect(setUp.code > 0, setUp.text).toBe(doctor.code > 0);
		else expect(setUp.code, setUp.text).not.toBe(0);
	});
});

/** Written with `--force`, so that the doctor sees what is refused, too. Of tests side by side each cleans up after itself, by its own context. */
async function both(world: World, onTestFinished: TestContext['onTestFinished']) {
	const aws = await startSimulatedAws(world);
	const home = mkdtempSync(path.join(os.tmpdir(), 'agreement-'));
	onTestFinished(async () => {
		await aws.close();
		rmSync(home, {recursive: true, force: true});
	});
	const {environment} = furnishHome(home, world);
	const place = {home, environment: {...environment, SHELL: '/bin/bash'}, simulatedAws: aws.url};
	const setUp = await runIn(place, ['--yes', '--force', '--no-shell']);
	const written = existsSync(path.join(home, '.claude/settings.json'));
	return {setUp, written, doctor: await runIn(place, ['doctor', '--no-shell'])};
}
