// Opens a test home: builds it on the disk, starts its account on 127.0.0.1, and connects the adapters that ship.
import path from 'node:path';
import {openAccount} from '../../../source/account/aws.ts';
import type {Fix} from '../../../source/doctor/fixes/fix.ts';
import {fixEdits} from '../../../source/doctor/fixes/fix-edits.ts';
import {gatherCacheUse} from '../../../source/doctor/gather/cache-use.ts';
import {gatherSubject} from '../../../source/doctor/gather/index.ts';
import {type Subject, subjectOf} from '../../../source/doctor/subject.ts';
import {type Machine, openMachine} from '../../../source/machine/machine.ts';
import type {Values} from '../names.ts';
import type {Scene} from '../test-home.ts';
import {around, buildHome} from './build-home.ts';
import {follow} from './run-advice.ts';
import {addressOf, newFolder, otherAddresses, worldOf} from './shared.ts';

export type Entered = {
	readonly home: string;
	look(): Promise<Subject>;
	/** Writes the fixes in the transaction that ships. */
	apply(fixes: readonly Fix[]): Promise<void>;
	/** Runs a command in the terminal of this home: what it exports or unsets counts from then on. */
	follow(command: string): Promise<void>;
};

export async function enter(scene: Scene): Promise<Entered> {
	const world = worldOf(scene.world ?? 'healthy');
	const url = await addressOf(world);
	const home = newFolder();
	const cwd = path.join(home, 'work');
	const places = {'{home}': home, '{aws}': url, ...(await otherAddresses(JSON.stringify(scene)))};
	let environment: Values = await buildHome(scene, world, places);

	const machineHere = () => openMachine({environment, cwd, platform: 'linux', demo: true});
	return {
		home,
		async look() {
			const account = openAccount({environment, ...(scene.limits && {limits: scene.limits})});
			const signal = AbortSignal.timeout(30_000);
			const options = {offline: scene.world === undefined, noShell: !scene.shell, noProbe: scene.noProbe === true};
			const machine = onlyInside(home, machineHere());
			const subject = await gatherSubject({account, machine, environment, cwd, options, signal});
			if (!scene.proveCaching) return subject;
			return subjectOf({...subject, caching: await gatherCacheUse(account, subject, options, signal)});
		},
		async apply(fixes) {
			const machine = machineHere();
			await machine.apply(await fixEdits(machine, fixes));
		},
		async follow(command) {
			environment = await follow(command, {environment, cwd});
		},
	};
}

/** A machine whose files outside of the home are the test home's, too. */
function onlyInside(home: string, machine: Machine): Machine {
	const place = (file: string) => (file.startsWith(home) ? file : around(home, file));
	return {
		...machine,
		read: (file) => machine.read(place(file)),
		filesIn: (folder, ending) => machine.filesIn(place(folder), ending),
	};
}
