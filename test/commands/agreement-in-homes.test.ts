// Set-up and doctor agree about every home that a check of the doctor has a case for, the faulty and the healthy ones: what one writes and
// calls good, the other finds good. With `--force`, so that the doctor sees what is refused, too.
import path from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {cases} from '../doctor/cases/index.ts';
import {buildHome, outsideFile} from '../doctor/homes/build-home.ts';
import {addressOf, cleanUpHomes, newFolder, otherAddresses, worldOf} from '../doctor/homes/shared.ts';
import type {TestHome} from '../doctor/test-home.ts';
import {runMain} from '../run-main.ts';

/** Files outside of a home are the test home's, too, and the platform is the one that the cases are about. */
vi.mock('../../source/machine/machine.ts', async (load) => {
	const real = await load<typeof import('../../source/machine/machine.ts')>();
	const openMachine: typeof real.openMachine = (input) => {
		const home = input.environment.HOME ?? '';
		const place = (file: string) => (file.startsWith(home) ? file : outsideFile(home, file));
		const machine = real.openMachine({...input, platform: 'linux'});
		return {
			...machine,
			read: (file, most) => machine.read(place(file), most),
			filesIn: (folder, ending) => machine.filesIn(place(folder), ending),
		};
	};
	return {...real, openMachine};
});

cleanUpHomes();

/** Left out: what needs another platform, time limits of its own, a start of the shell, or a flag that set-up does not have. */
const isRunnable = ({limits, platform, noProbe, proveCaching, olderTerminal, shell, world}: TestHome) =>
	!(limits || platform || noProbe || proveCaching || olderTerminal || shell) &&
	!/hang/.test(typeof world === 'object' ? world.name : (world ?? ''));

const byContent = new Map(
	cases
		.flatMap(({check, faultyHome, healthyHome}) => [
			{name: `${check}: ${faultyHome.description}`, home: faultyHome},
			{name: `not ${check}: ${healthyHome.description}`, home: healthyHome},
		])
		.filter(({home}) => isRunnable(home))
		.map((each) => [JSON.stringify({...each.home, description: ''}), each]),
);
const homes = [...byContent.values()];

async function both(testHome: TestHome) {
	const world = worldOf(testHome.world ?? 'healthy');
	const url = await addressOf(world);
	const home = newFolder();
	const places = {'{home}': home, '{aws}': url, ...(await otherAddresses(JSON.stringify(testHome)))};
	const environment = await buildHome(testHome, world, places);
	const network = testHome.network ?? '{aws}';
	const simulatedAws = (places as Readonly<Record<string, string>>)[network] ?? network;
	const place = {home: path.join(home, testHome.start ?? 'work'), environment, simulatedAws};
	const setUp = await runMain(place, ['--yes', '--force', '--no-shell', '--json']);
	return {setUp, doctor: await runMain(place, ['doctor', '--no-shell', '--json'])};
}

describe('Set-up and doctor agree', () => {
	it.each(homes.map(({name, home}) => [name, home] as const))('%s', {timeout: 60_000}, async (_, home) => {
		const {setUp, doctor} = await both(home);
		const written = JSON.parse(setUp.out).outcome === 'done';
		const said = `${setUp.out}${setUp.err}${doctor.out}`;
		if (written) expect(setUp.code > 0, said).toBe(doctor.code > 0);
		else expect(setUp.code, said).not.toBe(0);
	});

	it('in more than 400 homes', () => {
		expect(homes.length).toBeGreaterThan(400);
	});
});
